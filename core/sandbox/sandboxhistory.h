// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <deque>

namespace smsdesk {

/// A message the sandbox answered for: accepted, or rejected by the scene of its number. A value.
struct SandboxRecord
{
    enum class Receipt : quint8 { None, Delivered, Undelivered };

    QString nationCode; ///< "86".
    QString mobile; ///< The digits after it.
    QString signature;
    QString text; ///< As the phone shows it, signature in front.
    bool isMarketing = false;
    int result = 0;
    QString sid; ///< Empty where it was rejected.
    Receipt receipt = Receipt::None;
    QDateTime sentAt;
    bool isPulled = false; ///< Its receipt was taken from the queue.

    friend bool operator==(const SandboxRecord &, const SandboxRecord &) = default;
};

/// The moment in Beijing's time, in which the gateway writes its dates. (Tencent's documents name
/// no zone; the company's is the natural reading.) Pure.
[[nodiscard]] QDateTime beijingTime(const QDateTime &moment);

/// What the sandbox remembers: the newest messages and their receipts, which come a while after.
class SandboxHistory final
{
public:
    static constexpr std::size_t capacity = 10'000;
    static constexpr std::chrono::seconds receiptDelay{3};

    /// From the first to the last moment, both included.
    struct Span
    {
        QDateTime from;
        QDateTime to;
    };

    void add(const SandboxRecord &record);

    /// Takes receipts out of the queue, oldest first; none ever comes a second time.
    [[nodiscard]] QList<SandboxRecord> takeReceipts(qsizetype most, const QDateTime &now);

    /// The receipts of one number that came within the span, oldest first. Takes none.
    [[nodiscard]] QList<SandboxRecord> receiptsOf(const QString &nationCode,
                                                  const QString &mobile,
                                                  const Span &span,
                                                  qsizetype most,
                                                  const QDateTime &now) const;

    /// Every message to one number that was sent within the span, oldest first.
    [[nodiscard]] QList<SandboxRecord>
    messagesTo(const QString &nationCode, const QString &mobile, const Span &span) const;

    /// True once the receipt of a message is there.
    [[nodiscard]] static bool hasReceipt(const SandboxRecord &record, const QDateTime &now);
    [[nodiscard]] static QDateTime receiptTime(const SandboxRecord &record);

private:
    std::deque<SandboxRecord> m_records;
};

} // namespace smsdesk
