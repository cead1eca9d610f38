// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/networkfacts.h"

#include <QMap>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

using Kind = CertificateProblem::Kind;
using Values = QMap<QString, QString>;

constexpr auto certificateName = "certificate"_L1;
constexpr auto hostName = "host"_L1;
constexpr auto namesName = "names"_L1;
constexpr auto subjectName = "subject"_L1;
constexpr auto issuerName = "issuer"_L1;
constexpr auto fromName = "valid from"_L1;
constexpr auto untilName = "valid until"_L1;
constexpr auto proxyName = "proxy"_L1;
constexpr auto loginsName = "proxy logins"_L1;
constexpr auto waitedName = "waited"_L1;
constexpr auto saidName = "said"_L1;

constexpr auto separator = ": "_L1;
constexpr auto seconds = " s"_L1;

void add(QStringList &lines, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        lines.append(name + separator + value);
}

void addMoment(QStringList &lines, QLatin1StringView name, const QDateTime &moment)
{
    if (moment.isValid())
        add(lines, name, moment.toUTC().toString(Qt::ISODate));
}

void addCertificate(QStringList &lines, const CertificateProblem &problem)
{
    QStringList keys;
    for (const Kind kind : problem.kinds)
        keys.append(certificateKey(kind));
    add(lines, certificateName, keys.join(u' '));
    add(lines, hostName, problem.host);
    add(lines, namesName, problem.names.join(u' '));
    add(lines, subjectName, problem.subject);
    add(lines, issuerName, problem.issuer);
    addMoment(lines, fromName, problem.validFrom);
    addMoment(lines, untilName, problem.validUntil);
}

std::optional<CertificateProblem> certificateFrom(const Values &values)
{
    CertificateProblem problem{
        .kinds = {},
        .host = values.value(QString(hostName)),
        .names = values.value(QString(namesName)).split(u' ', Qt::SkipEmptyParts),
        .subject = values.value(QString(subjectName)),
        .issuer = values.value(QString(issuerName)),
        .validFrom = QDateTime::fromString(values.value(QString(fromName)), Qt::ISODate),
        .validUntil = QDateTime::fromString(values.value(QString(untilName)), Qt::ISODate)};
    const QStringList keys = values.value(QString(certificateName)).split(u' ', Qt::SkipEmptyParts);
    for (const QString &key : keys) {
        if (const auto kind = certificateKindFromKey(key))
            problem.kinds.append(*kind);
    }
    return problem.kinds.isEmpty() ? std::nullopt : std::optional(problem);
}

std::optional<std::chrono::milliseconds> waitedFrom(const QString &text)
{
    bool isNumber = false;
    const double number
        = text.chopped(text.endsWith(seconds) ? seconds.size() : 0).toDouble(&isNumber);
    // A day is more than anybody waits; a spoiled row must not say so.
    if (!isNumber || !(number > 0 && number <= 86'400))
        return std::nullopt;
    return std::chrono::milliseconds(qRound64(number * 1000));
}

/// Nothing where the text is not made of such lines alone.
std::optional<Values> valuesOf(const QString &text)
{
    static constexpr std::array names{certificateName,
                                      hostName,
                                      namesName,
                                      subjectName,
                                      issuerName,
                                      fromName,
                                      untilName,
                                      proxyName,
                                      loginsName,
                                      waitedName,
                                      saidName};
    Values values;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const qsizetype end = line.indexOf(separator);
        if (end < 0 || std::find(names.begin(), names.end(), line.first(end)) == names.end())
            return std::nullopt;
        values.insert(line.first(end), line.sliced(end + separator.size()));
    }
    return values;
}

} // namespace

QString NetworkFacts::toText() const
{
    QStringList lines;
    if (certificate)
        addCertificate(lines, *certificate);
    add(lines, proxyName, oneLine(proxy));
    add(lines, loginsName, oneLine(proxyLogins.join(u' ')));
    if (waited)
        add(lines,
            waitedName,
            QString::number(static_cast<double>(waited->count()) / 1000) + seconds);
    if (lines.isEmpty())
        return said;
    add(lines, saidName, oneLine(said));
    return lines.join(u'\n');
}

NetworkFacts NetworkFacts::fromText(const QString &text)
{
    const std::optional<Values> values = valuesOf(text);
    if (!values)
        return {.said = text};
    return {.certificate = certificateFrom(*values),
            .proxy = values->value(QString(proxyName)),
            .proxyLogins = values->value(QString(loginsName)).split(u' ', Qt::SkipEmptyParts),
            .waited = waitedFrom(values->value(QString(waitedName))),
            .said = values->value(QString(saidName))};
}

QString oneLine(const QString &text)
{
    constexpr qsizetype longest = 200;
    QString line;
    for (const char32_t character : text.toUcs4()) {
        switch (QChar::category(character)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            line.append(u' ');
            break;
        default:
            line.append(QStringView(QChar::fromUcs4(character)));
        }
    }
    line = line.simplified();
    return line.size() > longest ? line.first(longest - 1) + u'…' : line;
}

} // namespace smsdesk
