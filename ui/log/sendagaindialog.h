// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/account.h"
#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalrecord.h"
#include "core/words/historysentences.h"
#include "core/words/language.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace smsdesk {

/// Asks before a message is sent again that may be out already: what it is, what is known of it,
/// what can come of it. Nothing is sent before a person has said that they accept that; Return and
/// Escape send nothing.
class SendAgainDialog final : public QDialog
{
    Q_OBJECT

public:
    /// What it speaks of.
    struct Subject
    {
        JournalRecord record;
        QList<HistoryEntry> history;
        Account account; ///< That it would go through.
        const ResultCatalogue &catalogue; ///< Must outlive the dialog.
    };

    /// `language` must outlive the dialog.
    SendAgainDialog(const Subject &subject, const Language &language, QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(SendAgainDialog)

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showFacts();
    void addFact(const QString &label, const QString &value);
    [[nodiscard]] QString lastLookUp() const;
    [[nodiscard]] QString sentAgainAs() const;

    Subject m_subject;
    const Language &m_language;
    QLabel *m_sign;
    QLabel *m_headline;
    QLabel *m_risk;
    QFormLayout *m_facts;
    QCheckBox *m_accept;
    QPushButton *m_send;
    QPushButton *m_cancel;
};

} // namespace smsdesk
