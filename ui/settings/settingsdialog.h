// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/account/keystore.h"
#include "core/settings/settings.h"

#include <QDialog>
#include <QList>

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace smsdesk {

class FieldMessage;
class NetworkPage;
class SettingsPage;

/// The settings, a page for each area. All of them hold from OK on, none before; whoever closes the
/// dialog otherwise is asked about what was changed. To be shown with open().
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive the dialog.
    SettingsDialog(Settings &settings, KeyStore &keys, QWidget *parent = nullptr);
    ~SettingsDialog() override;
    Q_DISABLE_COPY_MOVE(SettingsDialog)

    /// Saves, and closes once all is kept; stays open with a sentence where it is not.
    void accept() override;

    /// Asks first where something was changed.
    void reject() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void addPage(SettingsPage *page);
    void arrange();
    void retranslate();
    void goTo(SettingsPage *page);
    [[nodiscard]] bool isEdited() const;
    void saveAll(const Result<void, KeyError> &kept);
    void finish(const Result<void, KeyError> &kept, const Result<void, KeyError> &forgotten);
    void setBusy(bool isBusy);
    void askToSave();

    Settings &m_settings;
    QLabel *m_listLabel;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    FieldMessage *m_status;
    QDialogButtonBox *m_buttons;
    NetworkPage *m_network;
    QList<SettingsPage *> m_pages;
    bool m_isBusy = false; ///< The key store has not answered yet.
};

} // namespace smsdesk
