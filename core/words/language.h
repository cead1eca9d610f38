// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace smsdesk {

/// The language the program speaks; switchable while it runs. Installs translators on the
/// QCoreApplication (which must exist); Qt then sends every widget a LanguageChange event.
/// Main thread.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;
    Q_DISABLE_COPY_MOVE(Language)

    /// The codes there are catalogues for: "en", "zh_CN".
    [[nodiscard]] static QStringList available();

    /// Speaks `code` from now on; empty for the system's language, or English where there is no
    /// catalogue for it.
    void use(const QString &code);

    /// What use() was last given: empty for the system's.
    [[nodiscard]] const QString &chosen() const { return m_chosen; }

    /// For numbers, dates and country names. The system's own where it speaks the same language.
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

Q_SIGNALS:
    void changed();

private:
    QString m_chosen;
    QLocale m_locale;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace smsdesk
