// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/outgoingmessage.h"
#include "tests/support/claimtest.h"

namespace smsdesk {

using namespace Qt::StringLiterals;
using Kind = DraftProblem::Kind;

namespace {

Draft goodDraft()
{
    return {.recipient = u"+8613711112222"_s,
            .templateId = u"19"_s,
            .parameters = {u"验证码"_s, u"1234"_s, u"4"_s},
            .signature = u"腾讯云"_s,
            .ext = u"session 7"_s,
            .extend = u"01"_s};
}

DraftProblems problemsOf(const Draft &draft)
{
    const auto message = OutgoingMessage::fromDraft(draft);
    return message ? DraftProblems{} : message.error();
}

DraftProblem tooLong(DraftField field, qsizetype length, qsizetype limit, int parameter = -1)
{
    return {.field = field,
            .parameter = parameter,
            .kind = Kind::TooLong,
            .length = length,
            .limit = limit};
}

DraftProblem forbidden(DraftField field, char16_t character, int parameter = -1)
{
    return {.field = field,
            .parameter = parameter,
            .kind = Kind::ForbiddenCharacter,
            .character = character};
}

QString ofLength(qsizetype length)
{
    return {length, u'a'};
}

const QString halfPair = QString(QChar(0xD83D));

} // namespace

class tst_OutgoingMessage : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void carriesWhatTheDraftSays();
    void needsNothingButRecipientAndTemplate();
    void readsNationalNumbersOfTheDefaultRegion();
    void takesBracketsAndBlanksOffTheSignature();
    void leavesParametersAndExtUntouched();
    void reportsBadRecipient_data();
    void reportsBadRecipient();
    void sendsToImpossibleNumberOnlyWhenAPersonInsists();
    void neverSendsToWhatIsNoNumber();
    void reportsBadTemplate();
    void forbidsControlCharactersInParameters_data();
    void forbidsControlCharactersInParameters();
    void forbidsAllControlCharactersElsewhere_data();
    void forbidsAllControlCharactersElsewhere();
    void reportsHalfSurrogatePairs();
    void allowsTextsUpToTheirLimits();
    void reportsEachOverlongText();
    void countsExtInBytes();
    void reportsOverlongTotalAtTheLongestParameter();
    void countsTheSignatureIntoTheTotal();
    void reportsTooManyParameters();
    void reportsEverythingAtOnceInOrderOfTheForm();
};

void tst_OutgoingMessage::carriesWhatTheDraftSays()
{
    const auto message = OutgoingMessage::fromDraft(goodDraft());

    QVERIFY(message.has_value());
    QCOMPARE(message->to().e164(), u"+8613711112222"_s);
    QCOMPARE(message->templateId().value(), 19);
    QCOMPARE(message->parameters(), QStringList({u"验证码"_s, u"1234"_s, u"4"_s}));
    QCOMPARE(message->signature(), u"腾讯云"_s);
    QCOMPARE(message->ext(), u"session 7"_s);
    QCOMPARE(message->extend(), u"01"_s);
}

void tst_OutgoingMessage::needsNothingButRecipientAndTemplate()
{
    const auto message
        = OutgoingMessage::fromDraft({.recipient = u"+8613711112222"_s, .templateId = u"19"_s});

    QVERIFY(message.has_value());
    QVERIFY(message->parameters().isEmpty());
    QVERIFY(message->signature().isEmpty());
    QVERIFY(message->ext().isEmpty());
    QVERIFY(message->extend().isEmpty());
}

void tst_OutgoingMessage::readsNationalNumbersOfTheDefaultRegion()
{
    Draft draft = goodDraft();
    draft.recipient = u"137 1111 2222"_s;

    const auto message = OutgoingMessage::fromDraft(draft, u"CN"_s);

    QVERIFY(message.has_value());
    QCOMPARE(message->to().e164(), u"+8613711112222"_s);
    QCOMPARE(problemsOf(draft).value(0).phone.kind, PhoneError::Kind::NoCountryCode);
}

void tst_OutgoingMessage::takesBracketsAndBlanksOffTheSignature()
{
    Draft draft = goodDraft();
    for (const QString &typed : {u" 【腾讯云】 "_s, u"[ 腾讯云 ]"_s, u"腾讯云\n"_s}) {
        draft.signature = typed;
        const auto message = OutgoingMessage::fromDraft(draft);
        QVERIFY(message.has_value());
        QCOMPARE(message->signature(), u"腾讯云"_s);
    }
}

void tst_OutgoingMessage::leavesParametersAndExtUntouched()
{
    Draft draft = goodDraft();
    draft.parameters = {u" two\nlines\t "_s, QString(), u"【x】"_s, u"😀"_s};
    draft.ext = u" {\"order\": 7} 😀 "_s;

    const auto message = OutgoingMessage::fromDraft(draft);

    QVERIFY(message.has_value());
    QCOMPARE(message->parameters(), draft.parameters);
    QCOMPARE(message->ext(), draft.ext);
}

void tst_OutgoingMessage::reportsBadRecipient_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<DraftProblem>("problem");

    const auto phone = [](PhoneError::Kind kind) {
        return DraftProblem{
            .field = DraftField::Recipient, .kind = Kind::Phone, .phone = {.kind = kind}};
    };
    const auto impossible = [](PhoneNumber::Doubt doubt) {
        return DraftProblem{
            .field = DraftField::Recipient, .kind = Kind::ImpossibleNumber, .doubt = doubt};
    };
    QTest::newRow("empty") << QString() << phone(PhoneError::Kind::Empty);
    QTest::newRow("no number") << u"abc"_s << phone(PhoneError::Kind::NotANumber);
    QTest::newRow("half a surrogate pair") << halfPair << phone(PhoneError::Kind::NotANumber);
    QTest::newRow("unknown country")
        << u"+999 12345"_s << phone(PhoneError::Kind::UnknownCountryCode);
    QTest::newRow("too short") << u"+86 123"_s << impossible(PhoneNumber::Doubt::TooShort);
    QTest::newRow("too long") << u"+1 650 253 00001"_s << impossible(PhoneNumber::Doubt::TooLong);
}

void tst_OutgoingMessage::reportsBadRecipient()
{
    QFETCH(const QString, recipient);
    QFETCH(const DraftProblem, problem);
    Draft draft = goodDraft();
    draft.recipient = recipient;

    QCOMPARE(problemsOf(draft), DraftProblems{problem});
}

void tst_OutgoingMessage::sendsToImpossibleNumberOnlyWhenAPersonInsists()
{
    Draft draft = goodDraft();
    draft.recipient = u"+86 123"_s;
    QVERIFY(!OutgoingMessage::fromDraft(draft).has_value());

    draft.acceptsImpossibleNumber = true;
    const auto message = OutgoingMessage::fromDraft(draft);

    QVERIFY(message.has_value());
    QCOMPARE(message->to().e164(), u"+86123"_s);
}

void tst_OutgoingMessage::neverSendsToWhatIsNoNumber()
{
    Draft draft = goodDraft();
    draft.acceptsImpossibleNumber = true;
    for (const QString &recipient : {u"+999 12345"_s, u"+1 555 0100"_s, u"abc"_s, QString()}) {
        draft.recipient = recipient;
        QCOMPARE(problemsOf(draft).value(0).kind, Kind::Phone);
    }
}

void tst_OutgoingMessage::reportsBadTemplate()
{
    Draft draft = goodDraft();
    draft.templateId = u"x"_s;

    QCOMPARE(problemsOf(draft),
             DraftProblems({{.field = DraftField::Template,
                             .kind = Kind::Template,
                             .templateId = TemplateIdError::NotDigits}}));
}

void tst_OutgoingMessage::forbidsControlCharactersInParameters_data()
{
    QTest::addColumn<char16_t>("character");
    QTest::addColumn<bool>("isForbidden");

    QTest::newRow("NUL") << u'\0' << true;
    QTest::newRow("bell") << u'\a' << true;
    QTest::newRow("escape") << u'\u001B' << true;
    QTest::newRow("carriage return") << u'\r' << true;
    QTest::newRow("delete") << u'\u007F' << true;
    QTest::newRow("a C1 control") << u'\u0085' << true;
    QTest::newRow("new line") << u'\n' << false;
    QTest::newRow("tab") << u'\t' << false;
    QTest::newRow("no-break blank") << u'\u00A0' << false;
    QTest::newRow("zero-width joiner, part of emoji") << u'\u200D' << false;
}

void tst_OutgoingMessage::forbidsControlCharactersInParameters()
{
    QFETCH(const char16_t, character);
    QFETCH(const bool, isForbidden);
    Draft draft = goodDraft();
    draft.parameters[1] = u"12"_s + QChar(character) + u"34"_s;

    const DraftProblems expected = isForbidden
        ? DraftProblems{forbidden(DraftField::Parameter, character, 1)}
        : DraftProblems{};
    QCOMPARE(problemsOf(draft), expected);
}

void tst_OutgoingMessage::forbidsAllControlCharactersElsewhere_data()
{
    QTest::addColumn<char16_t>("character");

    QTest::newRow("NUL") << u'\0';
    QTest::newRow("new line") << u'\n';
    QTest::newRow("tab") << u'\t';
    QTest::newRow("delete") << u'\u007F';
}

void tst_OutgoingMessage::forbidsAllControlCharactersElsewhere()
{
    QFETCH(const char16_t, character);
    const QString text = u'a' + QString(QChar(character)) + u'b';
    Draft draft = goodDraft();
    draft.signature = text;
    draft.ext = text;
    draft.extend = text;

    QCOMPARE(problemsOf(draft),
             DraftProblems({forbidden(DraftField::Signature, character),
                            forbidden(DraftField::Ext, character),
                            forbidden(DraftField::Extend, character)}));
}

void tst_OutgoingMessage::reportsHalfSurrogatePairs()
{
    const QString text = u'a' + halfPair + u'b';
    Draft draft = goodDraft();
    draft.parameters = {u"fine 😀"_s, text};
    draft.signature = text;
    draft.ext = text;
    draft.extend = text;

    QCOMPARE(
        problemsOf(draft),
        DraftProblems({{.field = DraftField::Parameter, .parameter = 1, .kind = Kind::BrokenText},
                       {.field = DraftField::Signature, .kind = Kind::BrokenText},
                       {.field = DraftField::Ext, .kind = Kind::BrokenText},
                       {.field = DraftField::Extend, .kind = Kind::BrokenText}}));
}

void tst_OutgoingMessage::allowsTextsUpToTheirLimits()
{
    Draft draft = goodDraft();
    draft.signature = u"【"_s + ofLength(limits::signatureCharacters) + u"】"_s;
    draft.parameters = {ofLength(limits::messageCharacters - limits::signatureCharacters)};
    draft.ext = ofLength(limits::extBytes);
    draft.extend = ofLength(limits::extendCharacters);

    QCOMPARE(problemsOf(draft), DraftProblems{});
}

void tst_OutgoingMessage::reportsEachOverlongText()
{
    Draft draft = goodDraft();
    draft.parameters = {ofLength(2001), u"fine"_s, ofLength(3000)};
    draft.signature = ofLength(51);
    draft.ext = ofLength(512);
    draft.extend = ofLength(33);

    QCOMPARE(problemsOf(draft),
             DraftProblems({tooLong(DraftField::Parameter, 2001, 2000, 0),
                            tooLong(DraftField::Parameter, 3000, 2000, 2),
                            tooLong(DraftField::Signature, 51, 50),
                            tooLong(DraftField::Ext, 512, 511),
                            tooLong(DraftField::Extend, 33, 32)}));
}

void tst_OutgoingMessage::countsExtInBytes()
{
    Draft draft = goodDraft();
    draft.ext = QString(170, u'中') + u'a'; // 170 × 3 + 1
    QCOMPARE(problemsOf(draft), DraftProblems{});

    draft.ext += u'a';
    QCOMPARE(problemsOf(draft), DraftProblems{tooLong(DraftField::Ext, 512, 511)});
}

void tst_OutgoingMessage::reportsOverlongTotalAtTheLongestParameter()
{
    Draft draft = goodDraft();
    draft.signature.clear();
    draft.parameters = {ofLength(600), ofLength(800), ofLength(601)};

    QCOMPARE(problemsOf(draft), DraftProblems{tooLong(DraftField::Parameter, 2001, 2000, 1)});

    draft.parameters[2].chop(1);
    QCOMPARE(problemsOf(draft), DraftProblems{});
}

void tst_OutgoingMessage::countsTheSignatureIntoTheTotal()
{
    Draft draft = goodDraft();
    draft.signature = u"[Tencent]"_s; // Its brackets are not ours to count: the gateway adds them.
    draft.parameters = {ofLength(1993)};
    QCOMPARE(problemsOf(draft), DraftProblems{});

    draft.parameters = {ofLength(1994)};
    QCOMPARE(problemsOf(draft), DraftProblems{tooLong(DraftField::Parameter, 2001, 2000, 0)});
}

void tst_OutgoingMessage::reportsTooManyParameters()
{
    Draft draft = goodDraft();
    draft.parameters = QStringList(limits::parameters, u"x"_s);
    QCOMPARE(problemsOf(draft), DraftProblems{});

    draft.parameters.append(u"x"_s);
    QCOMPARE(problemsOf(draft), DraftProblems{tooLong(DraftField::Parameter, 101, 100)});
}

void tst_OutgoingMessage::reportsEverythingAtOnceInOrderOfTheForm()
{
    const Draft draft{.recipient = u"abc"_s,
                      .templateId = QString(),
                      .parameters = {u'\a' + halfPair + ofLength(2000), u"\u0001"_s},
                      .signature = ofLength(60),
                      .ext = u"\n"_s,
                      .extend = halfPair};

    const DraftProblems expected{
        {.field = DraftField::Recipient,
         .kind = Kind::Phone,
         .phone = {.kind = PhoneError::Kind::NotANumber}},
        {.field = DraftField::Template,
         .kind = Kind::Template,
         .templateId = TemplateIdError::Empty},
        forbidden(DraftField::Parameter, u'\a', 0),
        {.field = DraftField::Parameter, .parameter = 0, .kind = Kind::BrokenText},
        tooLong(DraftField::Parameter, 2002, 2000, 0),
        forbidden(DraftField::Parameter, u'\u0001', 1),
        tooLong(DraftField::Signature, 60, 50),
        forbidden(DraftField::Ext, u'\n'),
        {.field = DraftField::Extend, .kind = Kind::BrokenText},
    };
    QCOMPARE(problemsOf(draft), expected);
}

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_OutgoingMessage)
#include "tst_outgoingmessage.moc"
