// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/keychain/secretsearch.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

QByteArray encoded(const QByteArray &secret, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Default);
    return encoder(QString::fromLatin1(secret));
}

/// Base64 of the secret within longer text, of which 0, 1 or 2 bytes stand before it modulo 3: what
/// is the same whatever stands around.
QByteArray base64Within(const QByteArray &secret, qsizetype before)
{
    const QByteArray whole = QByteArray(QByteArray(before, 'x') + secret).toBase64();
    const qsizetype from = before == 0 ? 0 : 4;
    return whole.mid(from, whole.size() - from - 4);
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    QDirIterator threads(u"/proc/%1/task"_s.arg(process), QDir::Dirs | QDir::NoDotAndDotDot);
    while (threads.hasNext()) {
        QFile file(threads.next() + u"/children"_s);
        if (!file.open(QFile::ReadOnly))
            continue;
        const QList<QByteArray> numbers = file.readAll().split(' ');
        for (const QByteArray &number : numbers) {
            if (!number.trimmed().isEmpty())
                children.append(number.trimmed().toLongLong());
        }
    }
    return children;
}

} // namespace

SecretSearch::SecretSearch(const QByteArray &secret)
{
    const qsizetype half = secret.size() / 2;
    QByteArray backwards = secret;
    std::ranges::reverse(backwards);
    m_forms = {
        {u"its beginning"_s, secret.first(half)},
        {u"its end"_s, secret.last(half)},
        {u"backwards"_s, backwards},
        {u"UTF-16, little endian"_s, encoded(secret, QStringConverter::Utf16LE)},
        {u"UTF-16, big endian"_s, encoded(secret, QStringConverter::Utf16BE)},
        {u"UTF-32, little endian"_s, encoded(secret, QStringConverter::Utf32LE)},
        {u"Base64"_s, base64Within(secret, 0)},
        {u"Base64 behind one byte"_s, base64Within(secret, 1)},
        {u"Base64 behind two bytes"_s, base64Within(secret, 2)},
        {u"hexadecimal"_s, secret.toHex()},
        {u"percent-encoded"_s, secret.toPercentEncoding({}, secret)},
    };
    if (secret.toUpper() != secret)
        m_forms.append({u"in capitals"_s, secret.toUpper()});
    if (const QByteArray raw = QByteArray::fromHex(secret); raw.toHex() == secret)
        m_forms.append({u"the bytes its digits mean"_s, raw});
}

QString SecretSearch::findIn(const QByteArray &bytes) const
{
    for (const Form &form : m_forms) {
        if (bytes.contains(form.bytes))
            return form.name;
    }
    return {};
}

QString SecretSearch::findUnder(const QString &folder) const
{
    QDirIterator files(
        folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QString found = findIn(QFile::encodeName(file.fileName()));
        if (found.isEmpty() && file.open(QFile::ReadOnly))
            found = findIn(file.readAll());
        if (!found.isEmpty())
            return file.fileName() + u": "_s + found;
    }
    return {};
}

QString SecretSearch::findInProcess(qint64 process) const
{
    for (const QString &what : {u"cmdline"_s, u"environ"_s}) {
        QFile file(u"/proc/%1/%2"_s.arg(QString::number(process), what));
        // It may have ended meanwhile.
        if (!file.open(QFile::ReadOnly))
            continue;
        if (const QString found = findIn(file.readAll()); !found.isEmpty())
            return u"%1 of %2: %3"_s.arg(what, QString::number(process), found);
    }
    const QList<qint64> children = childrenOf(process);
    for (const qint64 child : children) {
        if (QString found = findInProcess(child); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace smsdesk
