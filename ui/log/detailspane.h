// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/resultcatalogue.h"
#include "core/journal/journalerror.h"
#include "core/journal/journalrecord.h"
#include "core/words/language.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace smsdesk {

/// All that is known of one message: what happened and what to do, the facts, and the request and
/// the reply as they went over the wire. Everything can be selected and copied.
class DetailsPane final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    DetailsPane(const ResultCatalogue &catalogue,
                const Language &language,
                QWidget *parent = nullptr);
    ~DetailsPane() override;
    Q_DISABLE_COPY_MOVE(DetailsPane)

    void showRecord(const JournalRecord &record);
    void showNothing();
    void showError(const JournalError &error);

    /// The message that is shown.
    [[nodiscard]] const std::optional<JournalRecord> &record() const;

    /// The shown message as text; empty where none is shown.
    [[nodiscard]] QString plainText() const;

    /// Puts the keyboard into the details.
    void focusDetails();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace smsdesk
