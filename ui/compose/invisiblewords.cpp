// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/invisiblewords.h"

#include <QStringList>

namespace smsdesk {

using namespace Qt::StringLiterals;

namespace {

/// Joiners belong to emoji and to the letters of some scripts: without them another thing is seen.
bool isJoiner(char32_t character)
{
    return character == U'\u200C' || character == U'\u200D';
}

bool isLineBreak(char32_t character)
{
    switch (character) {
    case U'\n':
    case U'\v':
    case U'\f':
    case U'\r':
    case U'\x85':
    case U'\u2028':
    case U'\u2029':
        return true;
    default:
        return false;
    }
}

bool turnsDirection(char32_t character)
{
    switch (QChar::direction(character)) {
    case QChar::DirLRE:
    case QChar::DirLRO:
    case QChar::DirRLE:
    case QChar::DirRLO:
    case QChar::DirPDF:
    case QChar::DirLRI:
    case QChar::DirRLI:
    case QChar::DirFSI:
    case QChar::DirPDI:
        return true;
    default:
        return character == U'\u200E' || character == U'\u200F' || character == U'\u061C';
    }
}

QString codeOf(char32_t character)
{
    return u"U+%1"_s.arg(QString::number(character, 16).toUpper(), 4, u'0');
}

} // namespace

QString InvisibleWords::of(const QString &text)
{
    QStringList names;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        const QString name = nameOf(character);
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    if (names.isEmpty())
        return {};
    //: Stands between the parts of a list.
    const QString separator = tr(", ");
    //: %1 is a list such as "line break, tab, direction mark (U+202E)".
    return tr("Holds what cannot be seen here: %1. It is sent as it stands; delete it unless it is "
              "meant.")
        .arg(names.join(separator));
}

QString InvisibleWords::nameOf(char32_t character)
{
    if (isLineBreak(character))
        return tr("line break");
    if (character == U'\t')
        return tr("tab");
    if (turnsDirection(character))
        //: %1 is the character's code, such as U+202E.
        return tr("direction mark (%1)").arg(codeOf(character));
    const QChar::Category category = QChar::category(character);
    if (category == QChar::Other_Control
        || (category == QChar::Other_Format && !isJoiner(character)))
        //: %1 is the character's code, such as U+200B.
        return tr("invisible character (%1)").arg(codeOf(character));
    return {};
}

} // namespace smsdesk
