// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalerror.h"
#include "core/journal/journalevent.h"
#include "core/journal/journalrecord.h"
#include "core/words/language.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace smsdesk {

class SettleActions;

/// All that is known of one message: what happened and what to do, the facts, its history, and the
/// request and the reply as they went over the wire. Everything can be selected and copied. Where
/// the outcome was left open, it can be looked up and settled here.
class DetailsPane final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the pane.
    DetailsPane(const ResultCatalogue &catalogue,
                const Language &language,
                SettleActions &settling,
                QWidget *parent = nullptr);
    ~DetailsPane() override;
    Q_DISABLE_COPY_MOVE(DetailsPane)

    void showRecord(const JournalRecord &record, const QList<JournalEvent> &events = {});
    void showNothing();
    void showError(const JournalError &error);

    /// The message that is shown.
    [[nodiscard]] const std::optional<JournalRecord> &record() const;

    /// The shown message as text; empty where none is shown.
    [[nodiscard]] QString plainText() const;

    /// Puts the keyboard into the details.
    void focusDetails();

Q_SIGNALS:
    /// A link to another message was followed.
    void messageWanted(smsdesk::JournalId id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showWords();
    void showSettling();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
