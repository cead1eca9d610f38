// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {
namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const QLocale chinese(QLocale::Chinese, QLocale::China);

using Texts = QList<QString>;

Texts phoneSentences()
{
    using Kind = PhoneError::Kind;
    Texts texts;
    for (const Kind kind : {Kind::Empty,
                            Kind::NotANumber,
                            Kind::NoCountryCode,
                            Kind::UnknownCountryCode,
                            Kind::TooLong,
                            Kind::LocalOnly})
        texts << Sentences::of(PhoneError{kind});
    return texts;
}

Texts templateIdSentences()
{
    Texts texts;
    for (const TemplateIdError error :
         {TemplateIdError::Empty, TemplateIdError::NotDigits, TemplateIdError::OutOfRange})
        texts << Sentences::of(error);
    return texts;
}

Texts draftSentences()
{
    using Kind = DraftProblem::Kind;
    Texts texts;
    for (const Kind kind : {Kind::ForbiddenCharacter, Kind::BrokenText, Kind::TooLong}) {
        for (const DraftField field : {DraftField::Recipient,
                                       DraftField::Template,
                                       DraftField::Parameter,
                                       DraftField::Signature,
                                       DraftField::Ext,
                                       DraftField::Extend}) {
            DraftProblem problem;
            problem.kind = kind;
            problem.field = field;
            problem.parameter = field == DraftField::Parameter ? 0 : -1;
            problem.length = 60;
            problem.limit = 50;
            texts << Sentences::of(problem);
        }
    }
    DraftProblem tooMany;
    tooMany.kind = Kind::TooLong;
    tooMany.field = DraftField::Parameter;
    texts << Sentences::of(tooMany);

    DraftProblem impossible;
    impossible.kind = Kind::ImpossibleNumber;
    impossible.doubt = PhoneNumber::Doubt::TooShort;
    texts << Sentences::of(impossible);
    impossible.doubt = PhoneNumber::Doubt::TooLong;
    texts << Sentences::of(impossible);
    return texts;
}

Texts doubtSentences()
{
    using Doubt = PhoneNumber::Doubt;
    Texts texts;
    for (const QString &country : {QString(), u"Benin"_s})
        for (const Doubt doubt : {Doubt::Unassigned, Doubt::TooShort, Doubt::TooLong})
            texts << Sentences::of(doubt, country);
    return texts;
}

Texts endpointSentences()
{
    Texts texts;
    for (const EndpointError error : {EndpointError::Empty,
                                      EndpointError::NotAnAddress,
                                      EndpointError::PlainHttp,
                                      EndpointError::WrongScheme,
                                      EndpointError::HasLogin,
                                      EndpointError::HasQuery})
        texts << Sentences::of(error);
    return texts;
}

Texts accountStoreSentences()
{
    using Kind = AccountStoreError::Kind;
    Texts texts;
    for (const Kind kind : {Kind::Unreadable,
                            Kind::NotWritten,
                            Kind::NameTaken,
                            Kind::NameEmpty,
                            Kind::NoSuchAccount})
        texts << Sentences::of(AccountStoreError{kind, u"/data/accounts.json"_s, {}});
    return texts;
}

Texts keySentences()
{
    using Kind = KeyError::Kind;
    Texts texts;
    for (const Kind kind : {Kind::NotFound, Kind::NoKeychain, Kind::Denied, Kind::Failed})
        texts << Sentences::of(KeyError{kind, {}});
    return texts;
}

Texts journalSentences()
{
    using Kind = JournalError::Kind;
    Texts texts;
    for (const Kind kind : {Kind::CannotOpen,
                            Kind::TooNew,
                            Kind::Corrupt,
                            Kind::DiskFull,
                            Kind::ReadOnly,
                            Kind::Locked,
                            Kind::NoSuchRow,
                            Kind::Closed,
                            Kind::Failed})
        texts << Sentences::of(JournalError{kind, u"/data/journal.sqlite"_s, {}});
    return texts;
}

Texts dataFolderSentences()
{
    using Kind = DataFolderError::Kind;
    Texts texts;
    for (const Kind kind : {Kind::NotAFolder, Kind::CannotCreate, Kind::CannotWrite})
        texts << Sentences::of(DataFolderError{kind, u"/data"_s});
    return texts;
}

Texts sandboxSentences()
{
    using Kind = SandboxScene::Kind;
    Texts texts;
    for (const Kind kind : {Kind::Accept,
                            Kind::Reject,
                            Kind::NeverAnswer,
                            Kind::AnswerSlowly,
                            Kind::AnswerBroken,
                            Kind::AnswerHtml,
                            Kind::HangUp,
                            Kind::Undelivered,
                            Kind::NoReceipt,
                            Kind::ChangedExt})
        texts << Sentences::of(SandboxScene{kind, 1016, 3s});
    return texts;
}

Texts outcomeWords()
{
    Texts texts{Sentences::sendingWord()};
    for (const Outcome outcome :
         {Outcome::Accepted, Outcome::Rejected, Outcome::NotSent, Outcome::Unknown})
        texts << Sentences::word(outcome);
    return texts;
}

bool isNotSent(Reason reason)
{
    return reason != Reason::None && reason < Reason::NoReplyInTime;
}

QList<Reason> allReasons()
{
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    QList<Reason> all;
    for (int index = 0; index < reasons.keyCount(); ++index) {
        if (static_cast<Reason>(reasons.value(index)) != Reason::None)
            all << static_cast<Reason>(reasons.value(index));
    }
    return all;
}

Explanation explain(const SendResult &result, const QLocale &locale = english)
{
    return Sentences::explain(result, ResultCatalogue::builtIn(), locale);
}

Explanation explain(Reason reason, const QString &detail = {})
{
    SendResult result;
    result.outcome = isNotSent(reason) ? Outcome::NotSent : Outcome::Unknown;
    result.reason = reason;
    result.detail = detail;
    result.httpStatus = 502;
    return explain(result);
}

Texts reasonHeadlines()
{
    Texts texts;
    for (const Reason reason : allReasons())
        texts << explain(reason).headline;
    return texts;
}

SendResult answered(int code, std::optional<int> fee = {}, const QString &errmsg = {})
{
    SendReply reply;
    reply.result = code;
    reply.errmsg = errmsg;
    reply.fee = fee;
    SendResult result;
    result.outcome = code == 0 ? Outcome::Accepted : Outcome::Rejected;
    result.httpStatus = 200;
    result.reply = reply;
    return result;
}

} // namespace

class tst_Sentences final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceOfItsOwn_data();
    void everyErrorHasASentenceOfItsOwn();
    void namesParameterAndCharacterThatCannotBeSent();
    void repeatsPhoneAndTemplateErrorsOfADraft();
    void aNumberWithoutDoubtNeedsNoWords();
    void putsWhatTheSystemSaidBehindItsOwnSentence();
    void aRefusedMessageIsSaidNotToBeSent();
    void journalErrorsNeverClaimThatAMessageWasNotSent();
    void slowSandboxAnswersAreCounted();

    void acceptedMessagesTellWhatIsBilled_data();
    void acceptedMessagesTellWhatIsBilled();
    void acceptedIsNotDelivered();
    void rejectedMessagesAreExplainedByTheCatalogue();
    void unknownCodeShowsItselfAndTheGatewaysWords();
    void notSentMeansNothingWasBilledAndMayGoAgain();
    void unknownMeansLookItUpFirst();
    void theHttpStatusIsNamed();
    void theCertificatesFaultIsNamed();
    void aReasonNobodyKnowsIsStillExplained();
    void explanationsAreChineseInChinese();
};

using Source = Texts (*)();

void tst_Sentences::everyErrorHasASentenceOfItsOwn_data()
{
    QTest::addColumn<Source>("source");
    QTest::addColumn<QString>("language");

    const std::pair<const char *, Source> sources[]{
        {"phone numbers", phoneSentences},
        {"template IDs", templateIdSentences},
        {"drafts", draftSentences},
        {"doubts", doubtSentences},
        {"endpoints", endpointSentences},
        {"accounts", accountStoreSentences},
        {"keys", keySentences},
        {"journal", journalSentences},
        {"data folder", dataFolderSentences},
        {"sandbox", sandboxSentences},
        {"outcomes", outcomeWords},
        {"reasons", reasonHeadlines},
    };
    for (const auto &[name, source] : sources) {
        QTest::addRow("%s, in English", name) << source << u"en"_s;
        QTest::addRow("%s, in Chinese", name) << source << u"zh_CN"_s;
    }
}

void tst_Sentences::everyErrorHasASentenceOfItsOwn()
{
    QFETCH(const Source, source);
    QFETCH(const QString, language);

    Language speech;
    speech.use(language);
    static const QRegularExpression han(u"\\p{Han}"_s);
    QSet<QString> seen;
    const Texts texts = source();
    for (const QString &text : texts) {
        QVERIFY(!text.isEmpty());
        QVERIFY2(!seen.contains(text), qPrintable(text));
        QVERIFY2(han.match(text).hasMatch() == (language == "zh_CN"_L1), qPrintable(text));
        QVERIFY2(!text.contains("%n"_L1) && !text.contains("(s)"_L1), qPrintable(text));
        QVERIFY2(!text.contains('!'_L1) && !text.contains(u'！'), qPrintable(text));
        QVERIFY2(!text.contains("please"_L1, Qt::CaseInsensitive), qPrintable(text));
        seen << text;
    }
}

void tst_Sentences::namesParameterAndCharacterThatCannotBeSent()
{
    DraftProblem problem;
    problem.kind = DraftProblem::Kind::ForbiddenCharacter;
    problem.field = DraftField::Parameter;
    problem.parameter = 1;
    problem.character = u'\u001b';

    const QString sentence = Sentences::of(problem);
    QVERIFY2(sentence.contains("Parameter 2"_L1), qPrintable(sentence));
    QVERIFY2(sentence.contains("U+001B"_L1), qPrintable(sentence));
}

void tst_Sentences::repeatsPhoneAndTemplateErrorsOfADraft()
{
    DraftProblem phone;
    phone.kind = DraftProblem::Kind::Phone;
    phone.phone.kind = PhoneError::Kind::LocalOnly;
    QCOMPARE(Sentences::of(phone), Sentences::of(PhoneError{PhoneError::Kind::LocalOnly}));

    DraftProblem templateId;
    templateId.kind = DraftProblem::Kind::Template;
    templateId.templateId = TemplateIdError::OutOfRange;
    QCOMPARE(Sentences::of(templateId), Sentences::of(TemplateIdError::OutOfRange));
}

void tst_Sentences::aNumberWithoutDoubtNeedsNoWords()
{
    QCOMPARE(Sentences::of(PhoneNumber::Doubt::None, u"Benin"_s), QString());
    QCOMPARE(Sentences::of(PhoneNumber::Doubt::None, QString()), QString());
    QVERIFY(Sentences::of(PhoneNumber::Doubt::TooLong, u"Benin"_s).contains("Benin"_L1));
}

void tst_Sentences::putsWhatTheSystemSaidBehindItsOwnSentence()
{
    const KeyError bare{KeyError::Kind::Failed, {}};
    const KeyError detailed{KeyError::Kind::Failed, u"kwalletd went away"_s};

    QVERIFY(Sentences::of(detailed).startsWith(Sentences::of(bare)));
    QVERIFY(Sentences::of(detailed).endsWith("kwalletd went away"_L1));
    QVERIFY(!Sentences::of(bare).contains("Details"_L1));
}

void tst_Sentences::aRefusedMessageIsSaidNotToBeSent()
{
    const KeyError key{KeyError::Kind::Denied, {}};
    const JournalError journal{JournalError::Kind::DiskFull, {}, {}};

    for (const auto &[refusal, why] : {std::pair{SendRefusal(key), Sentences::of(key)},
                                       std::pair{SendRefusal(journal), Sentences::of(journal)}}) {
        QVERIFY(Sentences::of(refusal).contains("was not sent"_L1));
        QVERIFY(Sentences::of(refusal).endsWith(why));
    }
}

void tst_Sentences::journalErrorsNeverClaimThatAMessageWasNotSent()
{
    const Texts texts = journalSentences();
    for (const QString &text : texts)
        QVERIFY2(!text.contains("not sent"_L1), qPrintable(text));
}

void tst_Sentences::slowSandboxAnswersAreCounted()
{
    Language language;
    language.use(u"en"_s);
    SandboxScene scene;
    scene.kind = SandboxScene::Kind::AnswerSlowly;
    scene.delay = 1s;
    QCOMPARE(Sentences::of(scene), u"Accepted after 1 second."_s);
    scene.delay = 1500ms;
    QCOMPARE(Sentences::of(scene), u"Accepted after 2 seconds."_s);
}

void tst_Sentences::acceptedMessagesTellWhatIsBilled_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("fee");
    QTest::addColumn<QString>("bill");

    QTest::newRow("one segment") << u"en"_s << 1 << u"bills 1 segment."_s;
    QTest::newRow("several segments") << u"en"_s << 3 << u"bills 3 segments."_s;
    QTest::newRow("an amount that is not told") << u"en"_s << -1 << u"bills it."_s;
    QTest::newRow("one segment in Chinese") << u"zh_CN"_s << 1 << u"按 1 条计费。"_s;
    QTest::newRow("several in Chinese") << u"zh_CN"_s << 3 << u"按 3 条计费。"_s;
}

void tst_Sentences::acceptedMessagesTellWhatIsBilled()
{
    QFETCH(const QString, language);
    QFETCH(const int, fee);
    QFETCH(const QString, bill);

    Language speech;
    speech.use(language);
    const std::optional<int> told = fee < 0 ? std::nullopt : std::optional(fee);
    const Explanation explanation = explain(answered(0, told));
    QVERIFY2(explanation.meaning.contains(bill), qPrintable(explanation.meaning));
}

void tst_Sentences::acceptedIsNotDelivered()
{
    const Explanation explanation = explain(answered(0, 1));
    QCOMPARE(explanation.headline, u"Accepted"_s);
    QVERIFY(explanation.meaning.contains("delivered is not known"_L1));
    QVERIFY(explanation.advice.contains("not send it again"_L1));
}

void tst_Sentences::rejectedMessagesAreExplainedByTheCatalogue()
{
    const ResultCatalogue catalogue = ResultCatalogue::builtIn();
    for (const QLocale &locale : {english, chinese}) {
        const Explanation explanation = explain(answered(1016, {}, u"手机号格式错误"_s), locale);
        QVERIFY(explanation.headline.contains("1016"_L1));
        QCOMPARE(explanation.meaning, catalogue.find(1016, locale).meaning);
        QCOMPARE(explanation.advice, catalogue.find(1016, locale).advice);
    }
}

void tst_Sentences::unknownCodeShowsItselfAndTheGatewaysWords()
{
    const Explanation explanation = explain(answered(1005, {}, u"something new"_s));
    QVERIFY(explanation.headline.contains("1005"_L1));
    QVERIFY(explanation.meaning.contains("1005"_L1));
    QVERIFY(explanation.meaning.endsWith("something new"_L1));
    QVERIFY(!explanation.advice.isEmpty());
}

void tst_Sentences::notSentMeansNothingWasBilledAndMayGoAgain()
{
    const QList<Reason> reasons = allReasons();
    for (const Reason reason : reasons) {
        if (!isNotSent(reason))
            continue;
        const Explanation explanation = explain(reason);
        QVERIFY2(explanation.headline.startsWith("Not sent: "_L1),
                 qPrintable(explanation.headline));
        QVERIFY2(explanation.meaning.startsWith("Nothing was sent or billed. "_L1),
                 qPrintable(explanation.meaning));
        QVERIFY2(explanation.advice.contains("send"_L1) && explanation.advice.contains("again"_L1),
                 qPrintable(explanation.advice));
    }
}

void tst_Sentences::unknownMeansLookItUpFirst()
{
    const QList<Reason> reasons = allReasons();
    for (const Reason reason : reasons) {
        if (isNotSent(reason))
            continue;
        const Explanation explanation = explain(reason);
        QVERIFY2(explanation.headline.startsWith("Unknown: "_L1), qPrintable(explanation.headline));
        QVERIFY2(explanation.meaning.startsWith("It may have been sent and billed. "_L1),
                 qPrintable(explanation.meaning));
        QVERIFY2(explanation.advice.startsWith("Look the number up"_L1),
                 qPrintable(explanation.advice));
        QVERIFY2(explanation.advice.contains("again only if the message is not there"_L1),
                 qPrintable(explanation.advice));
    }
}

void tst_Sentences::theHttpStatusIsNamed()
{
    const Explanation explanation = explain(Reason::HttpStatus);
    QVERIFY(explanation.headline.contains("502"_L1));
    QVERIFY(explanation.meaning.contains("502"_L1));
}

void tst_Sentences::theCertificatesFaultIsNamed()
{
    const QString fault = u"The certificate has expired"_s;
    QVERIFY(explain(Reason::TlsFailed, fault).meaning.endsWith(fault));
    QVERIFY(!explain(Reason::TlsFailed).meaning.contains("Details"_L1));
}

void tst_Sentences::aReasonNobodyKnowsIsStillExplained()
{
    SendResult result;
    result.outcome = Outcome::NotSent;
    QCOMPARE(explain(result).headline, u"Not sent"_s);
    QCOMPARE(explain(result).meaning, u"Nothing was sent or billed."_s);
    QVERIFY(!explain(result).advice.isEmpty());

    result.outcome = Outcome::Unknown;
    QCOMPARE(explain(result).headline, u"Unknown"_s);
    QVERIFY(!explain(result).advice.isEmpty());
}

void tst_Sentences::explanationsAreChineseInChinese()
{
    Language language;
    language.use(u"zh_CN"_s);
    const Explanation explanation = explain(Reason::ConnectionRefused);
    QCOMPARE(explanation.headline, u"未发送：该地址无人应答"_s);
    QCOMPARE(explanation.meaning,
             u"没有发出任何内容，也没有计费。网关地址所在的主机拒绝了连接。"_s);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Sentences)
#include "tst_sentences.moc"
