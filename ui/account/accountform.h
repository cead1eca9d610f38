// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accounteditor.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace smsdesk {

class ColourComboBox;
class FormField;
class RegionComboBox;

/// The fields of one account. Shows a draft and hands it back; stores nothing itself.
class AccountForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);
    ~AccountForm() override;
    Q_DISABLE_COPY_MOVE(AccountForm)

    /// What holds for accounts whose time for repeats is that of the settings.
    void setUsualRepeat(std::chrono::minutes window);

    /// Shows a draft; edited() is not emitted.
    void setDraft(const AccountDraft &draft);
    [[nodiscard]] AccountDraft draft() const;

    /// Shows its draft, and says below each field what is wrong or doubtful about it.
    void setRow(const AccountRow &row);

    /// Puts the cursor where the first problem is.
    void focusFirstProblem();
    void focusName();

    /// Chooses the country whose name is still being typed.
    void commitTypedRegion();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void arrange();
    void browseForCaFile();
    void retranslate();
    void showKey();
    void showUsualRepeat();
    void showProblems();
    [[nodiscard]] QString caFileDoubt(const QString &typed) const;
    void showDoubts();

    AccountDraft m_shown; ///< As it was set; what has no field here stays as it is.
    std::chrono::minutes m_usualRepeat = Account::defaultRepeatWindow;
    KeyState m_keyState = KeyState::Unknown;
    AccountProblems m_problems;
    AccountDoubts m_doubts;

    QLabel *m_accountHeading;
    QLabel *m_defaultsHeading;
    QLabel *m_guardHeading;
    QLabel *m_connectionHeading;
    QLineEdit *m_name;
    QLineEdit *m_sdkAppId;
    QLineEdit *m_key;
    ColourComboBox *m_colour;
    QCheckBox *m_default;
    QLineEdit *m_signature;
    QLineEdit *m_extend;
    RegionComboBox *m_region;
    QSpinBox *m_repeat;
    QSpinBox *m_dailyLimit;
    QLineEdit *m_endpoint;
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QSpinBox *m_timeout;
    QSpinBox *m_rate;
    FormField *m_nameField;
    FormField *m_sdkAppIdField;
    FormField *m_keyField;
    FormField *m_colourField;
    FormField *m_signatureField;
    FormField *m_extendField;
    FormField *m_regionField;
    FormField *m_repeatField;
    FormField *m_dailyLimitField;
    FormField *m_endpointField;
    FormField *m_caFileField;
    FormField *m_timeoutField;
    FormField *m_rateField;
};

} // namespace smsdesk
