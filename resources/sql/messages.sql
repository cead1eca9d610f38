-- The order is the one in which recordFromRow() reads.
SELECT
    id,
    account, is_sandbox, sdk_app_id, endpoint,
    tel, region,
    template_id, params, signature, ext, extend,
    request_url, request_body, started_at,
    state, reason, detail, http_status, reply_body,
    result, errmsg, reply_ext, nationcode, fee, sid,
    finished_at, clock_offset, settled
FROM message
