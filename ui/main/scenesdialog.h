// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/resultcatalogue.h"
#include "core/words/language.h"

#include <QDialog>

class QLabel;
class QTableWidget;
class QDialogButtonBox;

namespace smsdesk {

/// What the last four digits of a number make the sandbox do: the list of docs/sandbox.md.
class ScenesDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    ScenesDialog(const ResultCatalogue &catalogue,
                 const Language &language,
                 QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(ScenesDialog)

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void addRow(const QString &digits, const QString &words);

    const ResultCatalogue &m_catalogue;
    const Language &m_language;
    QLabel *m_intro;
    QTableWidget *m_table;
    QDialogButtonBox *m_buttons;
};

} // namespace smsdesk
