INSERT INTO message (
    account, is_sandbox, sdk_app_id, endpoint,
    tel, tel_reversed, region,
    template_id, params, signature, ext, extend,
    request_url, request_body, started_at, session
) VALUES (
    :account, :is_sandbox, :sdk_app_id, :endpoint,
    :tel, :tel_reversed, :region,
    :template_id, :params, :signature, :ext, :extend,
    :request_url, :request_body, :started_at, :session
);
