// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filelock.h"

#include <QDeadlineTimer>
#include <QThread>

#ifdef Q_OS_WIN
#include <QDir>
#include <qt_windows.h>
#else
#include <QFile>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace smsdesk {

namespace {

constexpr std::chrono::milliseconds betweenTries{2};

/// Whoever finds a file that nobody has locked holds it for the moment in which it removes it, and
/// must not be taken for one who keeps it.
constexpr std::chrono::milliseconds timeToRemove{10};

/// What was found out about a lock by looking once.
enum class Sight : quint8 { Free, Held };

} // namespace

#ifdef Q_OS_WIN

// A file that is open without being shared is locked, from its opening on; and Windows removes it
// as it is closed, even for a program that was killed.

namespace {

HANDLE openAlone(const QString &path, DWORD disposition)
{
    const QString native = QDir::toNativeSeparators(path);
    return CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()),
                       GENERIC_READ | GENERIC_WRITE | DELETE,
                       0,
                       nullptr,
                       disposition,
                       FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE,
                       nullptr);
}

Sight look(const QString &path)
{
    const HANDLE file = openAlone(path, OPEN_EXISTING);
    if (file != INVALID_HANDLE_VALUE) {
        CloseHandle(file);
        return Sight::Free;
    }
    const DWORD why = GetLastError();
    return why == ERROR_FILE_NOT_FOUND || why == ERROR_PATH_NOT_FOUND ? Sight::Free : Sight::Held;
}

} // namespace

Result<std::unique_ptr<FileLock>, FileLock::Refusal> FileLock::tryTake(const QString &path)
{
    const HANDLE file = openAlone(path, OPEN_ALWAYS);
    if (file != INVALID_HANDLE_VALUE)
        return std::unique_ptr<FileLock>(new FileLock(path, reinterpret_cast<qintptr>(file)));
    return failure(GetLastError() == ERROR_SHARING_VIOLATION ? Refusal::Taken
                                                             : Refusal::CannotMake);
}

FileLock::~FileLock()
{
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

#else

// flock() belongs to what was opened, not to the process as fcntl()'s locks do: of two objects in
// one program one keeps the other out.

namespace {

/// A file that is closed again, and unlocked by that.
class OpenFile final
{
public:
    OpenFile(const QString &path, int flags)
        : m_path(QFile::encodeName(path))
        , m_descriptor(::open(m_path.constData(), flags | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR))
    {
    }

    ~OpenFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    Q_DISABLE_COPY_MOVE(OpenFile)

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

    [[nodiscard]] bool lock(int how) const
    {
        int answer = 0;
        do {
            answer = ::flock(m_descriptor, how | LOCK_NB);
        } while (answer != 0 && errno == EINTR);
        return answer == 0;
    }

    /// Whether the path still leads here: whoever held the lock before may have removed the file,
    /// and a lock on what has no name keeps nobody out.
    [[nodiscard]] bool isNamed() const
    {
        struct stat opened
        {
        };

        struct stat named
        {
        };

        return ::fstat(m_descriptor, &opened) == 0 && ::stat(m_path.constData(), &named) == 0
            && opened.st_dev == named.st_dev && opened.st_ino == named.st_ino;
    }

    /// The umask may have taken some away; an older program may have given more.
    void closeToOthers() const { ::fchmod(m_descriptor, S_IRUSR | S_IWUSR); }

    /// Only for who has locked it alone.
    void remove() const { ::unlink(m_path.constData()); }

    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    QByteArray m_path;
    int m_descriptor;
};

Sight look(const QString &path)
{
    const OpenFile file(path, 0);
    if (!file.isOpen())
        return errno == ENOENT ? Sight::Free : Sight::Held;
    // Shared, so that those who look do not take each other for its holder.
    if (!file.lock(LOCK_SH))
        return Sight::Held;
    if (file.lock(LOCK_EX) && file.isNamed())
        file.remove();
    return Sight::Free;
}

} // namespace

Result<std::unique_ptr<FileLock>, FileLock::Refusal> FileLock::tryTake(const QString &path)
{
    for (;;) {
        OpenFile file(path, O_CREAT);
        if (!file.isOpen())
            return failure(Refusal::CannotMake);
        if (!file.lock(LOCK_EX))
            return failure(errno == EWOULDBLOCK ? Refusal::Taken : Refusal::CannotMake);
        if (!file.isNamed())
            continue;
        file.closeToOthers();
        return std::unique_ptr<FileLock>(new FileLock(path, file.release()));
    }
}

FileLock::~FileLock()
{
    const auto descriptor = static_cast<int>(m_handle);
    ::unlink(QFile::encodeName(m_path).constData());
    // By name, too: a program that is just being started has a copy of the descriptor until it
    // runs.
    ::flock(descriptor, LOCK_UN);
    ::close(descriptor);
}

#endif

FileLock::FileLock(QString path, qintptr handle)
    : m_path(std::move(path))
    , m_handle(handle)
{
}

Result<std::unique_ptr<FileLock>, FileLock::Refusal>
FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    // Not less than somebody needs who takes it for forgotten.
    const QDeadlineTimer deadline(std::max(patience, timeToRemove));
    for (;;) {
        auto taken = tryTake(path);
        if (taken || taken.error() != Refusal::Taken || deadline.hasExpired())
            return taken;
        QThread::msleep(betweenTries.count());
    }
}

bool FileLock::isHeld(const QString &path)
{
    const QDeadlineTimer deadline(timeToRemove);
    while (look(path) == Sight::Held) {
        if (deadline.hasExpired())
            return true;
        QThread::msleep(betweenTries.count());
    }
    return false;
}

QString whyNotChanged(FileLock::Refusal refusal)
{
    return refusal == FileLock::Refusal::Taken ? u"another program is changing it"_s
                                               : u"its lock file cannot be made"_s;
}

} // namespace smsdesk
