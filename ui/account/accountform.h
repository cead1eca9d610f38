// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accounteditor.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace smsdesk {

class NoteLabel;
class RegionComboBox;

/// The fields of one account. Shows a draft and hands it back; stores nothing itself.
class AccountForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);
    Q_DISABLE_COPY_MOVE(AccountForm)

    /// Shows a draft; edited() is not emitted.
    void setDraft(const AccountDraft &draft);
    [[nodiscard]] AccountDraft draft() const;

    void setKeyState(KeyState state);

    /// Says beside each field what is wrong with it.
    void setProblems(const AccountProblems &problems);

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
    struct Field
    {
        QLabel *label = nullptr;
        QWidget *widget = nullptr;
        NoteLabel *problem = nullptr; ///< Null where nothing can be wrong.
    };

    void build();
    void addHeading(QLabel *heading);
    void addField(const Field &field, QWidget *row = nullptr);
    [[nodiscard]] QWidget *caFileRow();
    void browseForCaFile();
    void retranslate();
    void showKeyState();
    void showProblems();
    void showProblem(NoteLabel *note, QWidget *field, const QString &sentence);

    QString m_storedName;
    KeyState m_keyState = KeyState::Unknown;
    AccountProblems m_problems;

    QFormLayout *m_layout;
    QLabel *m_accountHeading;
    QLabel *m_defaultsHeading;
    QLabel *m_connectionHeading;
    QLineEdit *m_name;
    QLineEdit *m_sdkAppId;
    QLineEdit *m_key;
    QLineEdit *m_endpoint;
    QLineEdit *m_signature;
    RegionComboBox *m_region;
    QLineEdit *m_caFile;
    QPushButton *m_browse;
    QSpinBox *m_timeout;
    QLabel *m_nameLabel;
    QLabel *m_sdkAppIdLabel;
    QLabel *m_keyLabel;
    QLabel *m_endpointLabel;
    QLabel *m_signatureLabel;
    QLabel *m_regionLabel;
    QLabel *m_caFileLabel;
    QLabel *m_timeoutLabel;
    NoteLabel *m_nameProblem;
    NoteLabel *m_sdkAppIdProblem;
    NoteLabel *m_keyProblem;
    NoteLabel *m_keyHint;
    NoteLabel *m_endpointProblem;
    NoteLabel *m_signatureProblem;
    NoteLabel *m_caFileProblem;
};

} // namespace smsdesk
