// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountbook.h"
#include "core/account/memorykeystore.h"
#include "tests/support/claimtest.h"
#include "ui/account/accounteditor.h"
#include "ui/account/accountform.h"

#include <QTemporaryDir>

#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace {

// Nothing else has it.
constexpr char16_t secret[] = u"7e1eca57b0a7ace5dd1500dba5e1ba11";
constexpr std::size_t secretSize = sizeof(secret) - sizeof(char16_t);

int givenBack = 0; ///< Blocks of memory that held the secret when they were given back.

} // namespace

// The C library's and the sanitizers' own functions cannot be had at once.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define SMSDESK_SEES_MEMORY

#include <malloc.h>

extern "C" void __libc_free(void *block); // NOLINT(*-reserved-identifier)

/// Memory goes through here to the C library.
extern "C" void free(void *block) noexcept
{
    if (block && ::memmem(block, ::malloc_usable_size(block), secret, secretSize))
        ++givenBack;
    __libc_free(block);
}
#endif

namespace smsdesk {

/// A key that was typed leaves nothing behind in memory that others get.
class tst_AccountEditor final : public ClaimTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void seesAKeyThatIsLeftBehind();
    void overwritesAKeyThatIsThrownAway();
    void overwritesAKeyOfAnAccountThatIsRemoved();
    void overwritesAKeyThatTypingGoesOnFrom();
    void overwritesAKeyThatStandsThereAtTheEnd();
    void overwritesAKeyInTheForm();

private:
    [[nodiscard]] static QString key() { return QString::fromUtf16(secret); }

    /// An editor with the key typed for a new account.
    [[nodiscard]] std::unique_ptr<AccountEditor> edited();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AccountBook> m_book;
    MemoryKeyStore m_keys;
    int m_id = 0;
};

void tst_AccountEditor::init()
{
    ClaimTest::init();
#ifndef SMSDESK_SEES_MEMORY
    QSKIP("This build does not see memory that is given back.");
#endif
    m_folder = std::make_unique<QTemporaryDir>();
    m_book = std::make_unique<AccountBook>(AccountStore(m_folder->filePath(u"accounts.json"_s)));
}

std::unique_ptr<AccountEditor> tst_AccountEditor::edited()
{
    auto editor = std::make_unique<AccountEditor>(*m_book, m_keys);
    m_id = editor->add();
    editor->setDraft(m_id, {.key = key()});
    givenBack = 0;
    return editor;
}

void tst_AccountEditor::seesAKeyThatIsLeftBehind()
{
    auto left = std::make_unique<QString>(key());
    givenBack = 0;
    left.reset();
    QCOMPARE(givenBack, 1);
}

void tst_AccountEditor::overwritesAKeyThatIsThrownAway()
{
    const auto editor = edited();
    editor->revert(m_id);
    QVERIFY(editor->row(m_id)->draft.key.isEmpty());
    QCOMPARE(givenBack, 0);
}

void tst_AccountEditor::overwritesAKeyOfAnAccountThatIsRemoved()
{
    const auto editor = edited();
    editor->remove(m_id);
    QVERIFY(!editor->row(m_id));
    QCOMPARE(givenBack, 0);
}

void tst_AccountEditor::overwritesAKeyThatTypingGoesOnFrom()
{
    const auto editor = edited();
    editor->setDraft(m_id, {.key = u"7e1e"_s});
    QCOMPARE(editor->row(m_id)->draft.key, u"7e1e"_s);
    QCOMPARE(givenBack, 0);
}

void tst_AccountEditor::overwritesAKeyThatStandsThereAtTheEnd()
{
    auto editor = edited();
    editor.reset();
    QCOMPARE(givenBack, 0);
}

void tst_AccountEditor::overwritesAKeyInTheForm()
{
    auto form = std::make_unique<AccountForm>();
    form->setDraft({.key = key()});
    QCOMPARE(form->draft().key, key());
    givenBack = 0;
    form.reset();
    QCOMPARE(givenBack, 0);
}

} // namespace smsdesk

QTEST_MAIN(smsdesk::tst_AccountEditor)
#include "tst_accounteditor.moc"
