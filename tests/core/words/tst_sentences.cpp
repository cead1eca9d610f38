// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/language.h"
#include "core/words/sentences.h"
#include "tests/support/claimtest.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace smsdesk {
namespace {

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
                            Kind::NameUnseen,
                            Kind::NoSuchAccount})
        texts << Sentences::of(AccountStoreError{kind, u"/data/accounts.json"_s, {}});
    return texts;
}

Texts keySentences()
{
    using Kind = KeyError::Kind;
    Texts texts;
    for (const Kind kind :
         {Kind::NotFound, Kind::NoKeychain, Kind::Locked, Kind::Denied, Kind::Failed})
        texts << Sentences::of(KeyError{kind, {}});
    return texts;
}

Texts vaultSentences()
{
    using Kind = VaultError::Kind;
    Texts texts;
    for (const Kind kind : {Kind::NoFile,
                            Kind::Exists,
                            Kind::Unreadable,
                            Kind::Damaged,
                            Kind::TooNew,
                            Kind::WrongPassphrase,
                            Kind::TooShort,
                            Kind::NotOpen,
                            Kind::NoMemory,
                            Kind::NotRemoved,
                            Kind::NotWritten})
        texts << Sentences::of(VaultError{kind, u"/data/keys.sealed"_s, {}});
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
        {"the key file", vaultSentences},
        {"journal", journalSentences},
        {"data folder", dataFolderSentences},
        {"sandbox", sandboxSentences},
        {"outcomes", outcomeWords},
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
    const QDateTime now({2026, 3, 1}, {12, 0}, Qt::UTC);
    const EarlierMessage earlier{.id = JournalId{17}, .startedAt = now, .outcome = {}};

    for (const auto &[refusal, why] :
         {std::pair{SendRefusal(key), Sentences::of(key)},
          std::pair{SendRefusal(journal), Sentences::of(journal)},
          std::pair{SendRefusal(earlier), Sentences::of(earlier, now, QLocale::c())}}) {
        const QString sentences = Sentences::of(refusal, now, QLocale::c());
        QVERIFY(sentences.contains("was not sent"_L1));
        QVERIFY(sentences.endsWith(why));
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

} // namespace smsdesk

QTEST_GUILESS_MAIN(smsdesk::tst_Sentences)
#include "tst_sentences.moc"
