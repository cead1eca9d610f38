// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
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

    /// What a language with a catalogue calls itself, whatever is spoken now.
    [[nodiscard]] static QString ownName(const QString &code);

    /// The catalogue to use for someone who reads these languages, most preferred first (codes as
    /// QLocale::uiLanguages gives them). Simplified Chinese is no help to who reads Traditional
    /// Chinese alone; they and everybody else get "en". Pure.
    [[nodiscard]] static QString bestFor(const QStringList &languages);

    /// Speaks `code` from now on; empty for the system's language, or English where there is no
    /// catalogue for it.
    void use(const QString &code);

    /// The catalogue in use; empty until use() was called.
    [[nodiscard]] const QString &code() const { return m_code; }

    /// What use() was last given: empty for the system's.
    [[nodiscard]] const QString &chosen() const { return m_chosen; }

    /// For numbers, dates and country names. The system's own where it speaks the same language.
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

Q_SIGNALS:
    /// Another catalogue is in use, and every widget has had its LanguageChange event.
    void changed();

private:
    void install(const QString &code);

    QString m_chosen;
    QString m_code;
    QLocale m_locale;
    QTranslator m_program;
    QTranslator m_qt;
};

} // namespace smsdesk
