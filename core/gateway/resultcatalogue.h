// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QLocale>
#include <QString>

#include <chrono>
#include <optional>

namespace smsdesk {
inline namespace ResultKindNs {
Q_NAMESPACE

/// What a result code is about.
enum class ResultKind : quint8 {
    Success,
    Request, ///< The request itself: signature, format, clock.
    Account, ///< The application: permission, balance, region list.
    Rate, ///< A limit on how often or how much.
    Number,
    Template, ///< The template or its parameters.
    Signature, ///< The signature text (`sign`).
    Network, ///< Inside the gateway.
    Other,
};
Q_ENUM_NS(ResultKind)

/// Whether the same message may be sent again.
enum class Resend : quint8 {
    Never, ///< Not until something is changed.
    Wait, ///< After a while; `ResultCode::waitSeconds` where it is known.
    CheckFirst, ///< It may be out already: look it up before sending again.
    FixClock, ///< After the clock is right.
};
Q_ENUM_NS(Resend)

} // namespace ResultKindNs

/// What is known of one `result` of the gateway. A value.
struct ResultCode
{
    int code = 0;
    ResultKind kind = ResultKind::Other;
    Resend resend = Resend::Never;
    std::optional<std::chrono::seconds> wait; ///< Where `resend` is Wait and the time is known.
    QString meaning; ///< One sentence, in the language asked for.
    QString advice; ///< What to do, one or two sentences, in the language asked for.

    friend bool operator==(const ResultCode &, const ResultCode &) = default;
};

/// The gateway's result codes with meaning and advice, read from the data file
/// `resources/catalogue/results.json` (compiled from Tencent's error pages 382/3771 and
/// 382/59177). Reentrant once made.
class ResultCatalogue final
{
public:
    /// The catalogue that is built into the program.
    [[nodiscard]] static ResultCatalogue builtIn();

    /// Reads a catalogue; the error says which entry is wrong.
    [[nodiscard]] static Result<ResultCatalogue, QString> fromJson(const QByteArray &json);

    /// The entry of `code` with its texts in the language of `locale` (Chinese, or English for all
    /// others). A code the catalogue lacks gets kind Other, Resend::Never and empty texts: the
    /// gateway's own `errmsg` is then all there is to show.
    [[nodiscard]] ResultCode find(int code, const QLocale &locale) const;

    [[nodiscard]] bool contains(int code) const { return m_entries.contains(code); }

    /// Every known code, ascending.
    [[nodiscard]] QList<int> codes() const;

    /// Whether a message may be out though the gateway rejected it with this result: after the
    /// results that say CheckFirst, and after any that the catalogue lacks. The one place that
    /// says so.
    [[nodiscard]] bool mayBeOut(int result) const;

private:
    struct Entry
    {
        ResultCode english;
        ResultCode chinese;
    };

    QHash<int, Entry> m_entries;
};

} // namespace smsdesk
