// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/certificateproblem.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = CertificateProblem::Kind;

struct Key
{
    Kind kind;
    QLatin1StringView text;
};

constexpr std::array keys{
    Key{Kind::Revoked, "revoked"_L1},
    Key{Kind::Expired, "expired"_L1},
    Key{Kind::NotYetValid, "not-yet-valid"_L1},
    Key{Kind::SelfSigned, "self-signed"_L1},
    Key{Kind::UnknownAuthority, "unknown-authority"_L1},
    Key{Kind::WrongHost, "wrong-host"_L1},
    Key{Kind::TooWeak, "too-weak"_L1},
    Key{Kind::Other, "other"_L1},
};

} // namespace

QString certificateKey(Kind kind)
{
    const auto *const found = std::find_if(
        keys.begin(), keys.end(), [kind](const Key &key) { return key.kind == kind; });
    return found == keys.end() ? QString() : QString(found->text);
}

std::optional<Kind> certificateKindFromKey(const QString &key)
{
    const auto *const found = std::find_if(
        keys.begin(), keys.end(), [&key](const Key &known) { return known.text == key; });
    return found == keys.end() ? std::nullopt : std::optional(found->kind);
}

} // namespace smsdesk
