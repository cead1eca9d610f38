// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/sending/sender.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QMessageBox;

namespace smsdesk {

class NoticeBar;

/// Says at the top of the window that the journal cannot be used, and why. Where its file is
/// damaged, keeps it beside and begins a new one when a person wants it. Hidden while all is well.
class JournalBar final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the bar, which shows by itself what the journal finds damaged later on.
    JournalBar(Journal &journal, const Sender &sender, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(JournalBar)

    /// The journal could not be opened.
    void showError(const JournalError &error);

Q_SIGNALS:
    /// A new journal is open; the old file is kept.
    void startedAnew();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void press();
    void ask();
    void tellToWait();
    void startAnew();
    [[nodiscard]] QMessageBox *makeBox(const QString &text, const QString &more);

    Journal &m_journal;
    const Sender &m_sender;
    NoticeBar *m_problem; ///< That the journal cannot be used.
    NoticeBar *m_kept; ///< Where the old file is.
    std::optional<JournalError> m_error;
    bool m_isDamaged = false; ///< Whatever went wrong since.
    QString m_oldPath;
    QPointer<QMessageBox> m_box;
};

} // namespace smsdesk
