// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace smsdesk {
namespace {

const QLatin1StringView catalogues = ":/smsdesk/i18n"_L1;

/// The system's own formats where it speaks that language ("en_GB" has its own dates), the
/// language's usual ones elsewhere.
QLocale localeFor(const QString &code)
{
    const QLocale system = QLocale::system();
    const QLocale wanted(code);
    const bool same = system.language() == wanted.language() && system.script() == wanted.script();
    return same ? system : wanted;
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language() = default; // QTranslator uninstalls itself

QStringList Language::available()
{
    return {u"en"_s, u"zh_CN"_s};
}

QString Language::ownName(const QString &code)
{
    // Not nativeLanguageName(): that is "American English".
    return code == "zh_CN"_L1 ? u"简体中文"_s : u"English"_s;
}

QString Language::bestFor(const QStringList &languages)
{
    bool readsTraditional = false;
    for (const QString &language : languages) {
        const QLocale locale(language);
        if (locale.language() == QLocale::English)
            return u"en"_s;
        if (locale.language() != QLocale::Chinese)
            continue;
        // Systems list "zh-TW" followed by a bare "zh", which there does not mean Simplified.
        const bool isBare = language == "zh"_L1;
        if (locale.script() == QLocale::SimplifiedHanScript && !(isBare && readsTraditional))
            return u"zh_CN"_s;
        readsTraditional = true;
    }
    return u"en"_s;
}

void Language::use(const QString &code)
{
    m_chosen = code;
    const QString best
        = bestFor(code.isEmpty() ? QLocale::system().uiLanguages() : QStringList{code});
    if (best == m_code)
        return;
    m_code = best;
    m_locale = localeFor(best);
    install(best);
    Q_EMIT changed();
}

void Language::install(const QString &code)
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);

    // Qt's own words: built in where the building machine had them, else those beside Qt. There
    // may be none for English, which Qt speaks without.
    const QString qt = u"qtbase_"_s + code;
    if (m_qt.load(qt, catalogues)
        || m_qt.load(qt, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_program.load(u"smsdesk_"_s + code, catalogues))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace smsdesk
