// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/resultcatalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace smsdesk {
namespace {

template<typename Value>
struct Word
{
    QLatin1StringView text;
    Value value;
};

// Kind Other is for codes the file lacks; an entry that does not say what it is about is wrong.
constexpr std::array kindWords{
    Word<ResultKind>{"success"_L1, ResultKind::Success},
    Word<ResultKind>{"request"_L1, ResultKind::Request},
    Word<ResultKind>{"account"_L1, ResultKind::Account},
    Word<ResultKind>{"rate"_L1, ResultKind::Rate},
    Word<ResultKind>{"number"_L1, ResultKind::Number},
    Word<ResultKind>{"template"_L1, ResultKind::Template},
    Word<ResultKind>{"signature"_L1, ResultKind::Signature},
    Word<ResultKind>{"network"_L1, ResultKind::Network},
};

constexpr std::array resendWords{
    Word<Resend>{"never"_L1, Resend::Never},
    Word<Resend>{"wait"_L1, Resend::Wait},
    Word<Resend>{"check-first"_L1, Resend::CheckFirst},
    Word<Resend>{"fix-clock"_L1, Resend::FixClock},
};

template<typename Value, std::size_t size>
std::optional<Value> valueOf(const std::array<Word<Value>, size> &words, const QJsonValue &written)
{
    const QString text = written.toString();
    const auto found = std::find_if(
        words.begin(), words.end(), [&text](const Word<Value> &word) { return word.text == text; });
    return found == words.end() ? std::nullopt : std::optional(found->value);
}

std::optional<int> wholeNumber(const QJsonValue &written)
{
    const double number = written.toDouble(-1);
    if (number < 0 || number > std::numeric_limits<int>::max() || std::floor(number) != number)
        return std::nullopt;
    return static_cast<int>(number);
}

/// A field nobody reads is a field that somebody misspelt.
std::optional<QString> unknownField(const QJsonObject &object, const QSet<QString> &known)
{
    const QStringList names = object.keys();
    const auto found = std::find_if(names.begin(), names.end(), [&known](const QString &name) {
        return !known.contains(name);
    });
    return found == names.end() ? std::nullopt : std::optional(*found);
}

struct Texts
{
    QString english;
    QString chinese;
};

Result<Texts, QString> readTexts(const QJsonObject &entry, const QString &field)
{
    const QJsonObject texts = entry.value(field).toObject();
    if (const std::optional<QString> unknown = unknownField(texts, {u"en"_s, u"zh"_s}))
        return failure(u"unknown language '%1' in '%2'"_s.arg(*unknown, field));

    const auto read
        = [&texts](const QString &language) { return texts.value(language).toString().trimmed(); };
    const Texts result{read(u"en"_s), read(u"zh"_s)};
    if (result.english.isEmpty())
        return failure(u"no '%1' in English"_s.arg(field));
    if (result.chinese.isEmpty())
        return failure(u"no '%1' in Chinese"_s.arg(field));
    return result;
}

/// Everything of an entry but its texts.
Result<ResultCode, QString> readFacts(const QJsonObject &entry)
{
    static const QSet<QString> fields{
        u"code"_s, u"kind"_s, u"resend"_s, u"waitSeconds"_s, u"meaning"_s, u"advice"_s};
    if (const std::optional<QString> unknown = unknownField(entry, fields))
        return failure(u"unknown field '%1'"_s.arg(*unknown));

    const std::optional<int> code = wholeNumber(entry.value(u"code"_s));
    if (!code)
        return failure(u"'code' is not a whole number"_s);
    const std::optional<ResultKind> kind = valueOf(kindWords, entry.value(u"kind"_s));
    if (!kind)
        return failure(u"unknown kind '%1'"_s.arg(entry.value(u"kind"_s).toString()));
    const std::optional<Resend> resend = valueOf(resendWords, entry.value(u"resend"_s));
    if (!resend)
        return failure(u"unknown resend '%1'"_s.arg(entry.value(u"resend"_s).toString()));

    ResultCode facts;
    facts.code = *code;
    facts.kind = *kind;
    facts.resend = *resend;
    if (entry.contains(u"waitSeconds"_s)) {
        const int seconds = wholeNumber(entry.value(u"waitSeconds"_s)).value_or(0);
        if (seconds == 0 || *resend != Resend::Wait)
            return failure(u"'waitSeconds' is not a time, or nothing is waited for"_s);
        facts.wait = std::chrono::seconds(seconds);
    }
    return facts;
}

struct BothLanguages
{
    ResultCode english;
    ResultCode chinese;
};

Result<BothLanguages, QString> readEntry(const QJsonObject &entry)
{
    const Result<ResultCode, QString> facts = readFacts(entry);
    if (!facts)
        return failure(facts.error());
    const Result<Texts, QString> meaning = readTexts(entry, u"meaning"_s);
    if (!meaning)
        return failure(meaning.error());
    const Result<Texts, QString> advice = readTexts(entry, u"advice"_s);
    if (!advice)
        return failure(advice.error());

    BothLanguages result{*facts, *facts};
    result.english.meaning = meaning->english;
    result.english.advice = advice->english;
    result.chinese.meaning = meaning->chinese;
    result.chinese.advice = advice->chinese;
    return result;
}

/// "entry 3 (code 1002)": what a person looks for in the file.
QString nameOf(qsizetype index, const QJsonObject &entry)
{
    const std::optional<int> code = wholeNumber(entry.value(u"code"_s));
    return code ? u"entry %1 (code %2)"_s.arg(index + 1).arg(*code) : u"entry %1"_s.arg(index + 1);
}

} // namespace

ResultCatalogue ResultCatalogue::builtIn()
{
    QFile file(u":/smsdesk/catalogue/results.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the program was built without its result catalogue");
    const Result<ResultCatalogue, QString> catalogue = fromJson(file.readAll());
    if (!catalogue)
        qFatal("the built-in result catalogue is wrong: %s", qUtf8Printable(catalogue.error()));
    return *catalogue;
}

Result<ResultCatalogue, QString> ResultCatalogue::fromJson(const QByteArray &json)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return failure(u"byte %1: %2"_s.arg(parsed.offset).arg(parsed.errorString()));
    if (!document.isArray())
        return failure(u"not a list of entries"_s);

    ResultCatalogue catalogue;
    const QJsonArray entries = document.array();
    for (qsizetype index = 0; index < entries.size(); ++index) {
        const QJsonObject object = entries.at(index).toObject();
        const Result<BothLanguages, QString> entry = readEntry(object);
        if (!entry)
            return failure(u"%1: %2"_s.arg(nameOf(index, object), entry.error()));
        if (catalogue.contains(entry->english.code))
            return failure(u"%1: the code was there before"_s.arg(nameOf(index, object)));
        catalogue.m_entries.insert(entry->english.code, {entry->english, entry->chinese});
    }
    return catalogue;
}

ResultCode ResultCatalogue::find(int code, const QLocale &locale) const
{
    const auto entry = m_entries.constFind(code);
    if (entry == m_entries.constEnd()) {
        ResultCode unknown;
        unknown.code = code;
        return unknown;
    }
    return locale.language() == QLocale::Chinese ? entry->chinese : entry->english;
}

QList<int> ResultCatalogue::codes() const
{
    QList<int> codes = m_entries.keys();
    std::sort(codes.begin(), codes.end());
    return codes;
}

bool ResultCatalogue::mayBeOut(int result) const
{
    const auto entry = m_entries.constFind(result);
    return entry == m_entries.constEnd() || entry->english.resend == Resend::CheckFirst;
}

} // namespace smsdesk
