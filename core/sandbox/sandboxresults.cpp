// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxresults.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

struct ResultText
{
    int result;
    const char16_t *errmsg;
};

/// Every result that Tencent documents (382/3771, its English edition for 1049 to 1052, and 1018
/// of an older one). Other numbers were never explained.
constexpr auto resultTexts = std::to_array<ResultText>({
    {1001, u"sig校验失败"},
    {1002, u"短信/语音内容中含有敏感词"},
    {1003, u"请求包体没有sig字段或sig为空"},
    {1004, u"请求包解析失败，通常情况下是由于没有遵守API接口说明规范导致的"},
    {1006, u"请求没有权限"},
    {1007, u"其他错误"},
    {1008, u"请求下发短信/语音超时"},
    {1009, u"请求ip不在白名单中"},
    {1011, u"不存在该REST API接口"},
    {1012, u"签名格式错误或者签名未审批"},
    {1013, u"下发短信/语音命中了频率限制策略"},
    {1014, u"模版未审批或内容不匹配"},
    {1015, u"手机号在黑名单库中，通常是用户退订或者命中运营商黑名单导致的"},
    {1016, u"手机号格式错误"},
    {1017, u"请求的短信内容太长"},
    {1018, u"语音验证码格式错误"},
    {1019, u"sdkappid不存在"},
    {1020, u"sdkappid已禁用"},
    {1021, u"请求发起时间不正常，通常是由于您的服务器时间与腾讯云服务器时间差异超过10分钟导致的"},
    {1022, u"业务短信日下发条数超过设定的上限"},
    {1023, u"单个手机号30秒内下发短信条数超过设定的上限"},
    {1024, u"单个手机号1小时内下发短信条数超过设定的上限"},
    {1025, u"单个手机号日下发短信条数超过设定的上限"},
    {1026, u"单个手机号下发相同内容超过设定的上限"},
    {1029, u"营销短信发送时间限制"},
    {1030, u"不支持该请求"},
    {1031, u"套餐包余量不足"},
    {1032, u"个人用户没有发营销短信的权限"},
    {1033, u"欠费被停止服务"},
    {1034, u"群发请求里既有国内手机号也有国际手机号"},
    {1036, u"单个模板变量字符数超过12个"},
    {1038, u"验证码类模板变量只能是0到6位纯数字"},
    {1045, u"不支持该地区短信下发"},
    {1046, u"调用群发API接口单次提交的手机号个数超过200个"},
    {1047, u"国际短信日下发条数被限制"},
    {1048, u"模板变量中禁止使用URL"},
    {1049, u"中国大陆短信日下发条数超过设定的上限"},
    {1050, u"国际/港澳台短信日下发条数超过设定的上限"},
    {1051, u"国家或地区不在可发送的列表中"},
    {1052, u"该国家或地区短信日下发条数超过设定的上限"},
    {60008, u"处理请求超时"},
});

} // namespace

QString sandboxErrmsg(int result)
{
    if (result == sandboxresult::ok)
        return u"OK"_s;
    const auto *found
        = std::find_if(resultTexts.begin(), resultTexts.end(), [result](const ResultText &text) {
              return text.result == result;
          });
    return found == resultTexts.end() ? QString() : QString::fromUtf16(found->errmsg);
}

std::optional<int> sandboxResultEndingIn(QStringView digits)
{
    // toInt() would take "+008" for a number.
    const bool areDigits
        = digits.size() == 4 && std::all_of(digits.begin(), digits.end(), [](QChar character) {
              return character >= u'0' && character <= u'9';
          });
    if (!areDigits)
        return std::nullopt;
    const int suffix = digits.toInt();
    for (const ResultText &text : resultTexts) {
        if (text.result % 10'000 == suffix)
            return text.result;
    }
    return std::nullopt;
}

} // namespace smsdesk
