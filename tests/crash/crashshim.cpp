// SPDX-License-Identifier: GPL-3.0-or-later

// Stands between a program and the system (LD_PRELOAD, Linux): ends the program, or cuts its power,
// at a named point of a send, and plays a disk that is full, read-only or fails to write through.
// The program knows nothing of it. Environment:
//
//     CRASHSHIM_FOLDER    the data folder: what lies below it counts
//     CRASHSHIM_PORT      the gateway's port on this computer
//     CRASHSHIM_MARK      a text of the message's row, such as its number
//     CRASHSHIM_KILL      "before POINT N", "after POINT N", "within POINT N": SIGKILL at the Nth
//     call
//                         of that kind; "within" lets a write have half its bytes, "begun" a single
//                         one
//     CRASHSHIM_POWERCUT  "1": together with the program goes what was written and not synchronised
//     CRASHSHIM_FULL      "POINT N BYTES": from that call on files may grow by so many bytes in all
//     CRASHSHIM_UNSYNCED  "POINT N": from that call on synchronising fails with EIO
//     CRASHSHIM_READONLY  a file, or a folder with all in it: cannot be opened for writing (EROFS)
//     CRASHSHIM_FAILURES  after so many calls that failed the disk is whole again; else it never is
//
// Points, by the calls that Qt and SQLite make:
//
//     file-call       any write, synchronisation, cut or removal of a journal's file
//     wal-write       a write to journal.sqlite-wal         wal-sync       its synchronisation
//     row-write       the first of these that holds the mark, and the synchronisation after it
//     row-sync
//     outcome-write   the same once more, after the request has begun to leave
//     outcome-sync
//     checkpoint      a write to journal.sqlite while the row is in the log beside it
//     wal-removal     journal.sqlite-wal is removed, as the last one closes the journal
//     rename          a file of the journal gets another name, or one its name
//     intent-removal  journal.sqlite-moving is removed, as the journal has been set aside
//     connect         a connection to the gateway           request-write  bytes for it
//     reply-read      bytes from it                         exit           the program ends by
//     itself

#include "tests/crash/shimfiles.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdarg>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <map>
#include <mutex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace smsdesk::shim;

namespace {

enum class Moment { Before, Begun, Within, After };

/// The Nth call of a kind.
struct Point
{
    std::string name;
    int count = 0; ///< 0: never.
};

/// What a file held before it was written to: a power cut brings it back.
struct Unsynced
{
    std::string path;
    off64_t offset = 0;
    std::vector<char> bytes;
    off64_t size = 0;
};

/// Counts the points as they pass, and does what was ordered when they come. One for the process;
/// its functions are called with `lock` held, so that nothing else is written at the moment of a
/// power cut.
class Shim
{
public:
    static Shim &instance()
    {
        // Never destroyed: files are written until the very end of the process.
        static Shim *const shim = new Shim;
        return *shim;
    }

    std::recursive_mutex lock;

    [[nodiscard]] bool isOurs(std::string_view path) const
    {
        return !m_folder.empty() && beginsWith(path, m_folder);
    }

    [[nodiscard]] bool isPartOfJournal(std::string_view path) const
    {
        return isOurs(path) && path.find("/journal.sqlite") != std::string_view::npos;
    }

    /// A file that SQLite keeps on the disk; -shm is memory that processes share.
    [[nodiscard]] bool isJournal(std::string_view path) const
    {
        return isPartOfJournal(path) && !endsWith(path, "-shm");
    }

    [[nodiscard]] bool isGateway(const sockaddr *address) const
    {
        if (m_port == 0 || !address || address->sa_family != AF_INET)
            return false;
        sockaddr_in internet{};
        std::memcpy(&internet, address, sizeof internet);
        return ntohs(internet.sin_port) == m_port;
    }

    [[nodiscard]] bool isGateway(int socket) const
    {
        if (m_port == 0)
            return false;
        sockaddr_storage peer{};
        socklen_t length = sizeof peer;
        auto *const address = reinterpret_cast<sockaddr *>(&peer);
        return getpeername(socket, address, &length) == 0 && isGateway(address);
    }

    /// The names a call goes by, of which each counts by itself.
    using Names = std::vector<std::string>;

    /// The call is about to be made.
    void arrive(const Names &names)
    {
        for (const std::string &name : names) {
            const int count = ++m_counts[name];
            m_isFull = m_isFull || is(m_full, name, count);
            m_failsToSync = m_failsToSync || is(m_unsynced, name, count);
            if (m_moment == Moment::Before && is(m_kill, name, count))
                die();
        }
    }

    /// The call has been made.
    void leave(const Names &names)
    {
        if (m_moment != Moment::Before && isDue(names))
            die();
    }

    /// How many of `size` bytes a write may have before the program ends; all, where it goes on.
    [[nodiscard]] size_t share(const Names &names, size_t size) const
    {
        if (!isDue(names))
            return size;
        return m_moment == Moment::Begun ? 1 : m_moment == Moment::Within ? size / 2 : size;
    }

    Names writeNames(const std::string &path, const void *bytes, size_t size)
    {
        Names names{"file-call"};
        if (endsWith(path, "/journal.sqlite")) {
            if (m_isRowWritten)
                names.emplace_back("checkpoint");
            return names;
        }
        if (!endsWith(path, "-wal"))
            return names;
        names.emplace_back("wal-write");
        const std::string_view text(static_cast<const char *>(bytes), size);
        if (m_mark.empty() || text.find(m_mark) == std::string_view::npos)
            return names;
        if (!m_isRowWritten)
            names.emplace_back("row-write");
        else if (m_hasRequestBegun && !m_isOutcomeWritten)
            names.emplace_back("outcome-write");
        return names;
    }

    void noteWritten(const Names &names)
    {
        for (const std::string &name : names) {
            m_isRowWritten = m_isRowWritten || name == "row-write";
            m_isOutcomeWritten = m_isOutcomeWritten || name == "outcome-write";
        }
    }

    Names syncNames(const std::string &path)
    {
        Names names{"file-call"};
        if (!endsWith(path, "-wal"))
            return names;
        names.emplace_back("wal-sync");
        if (m_isOutcomeWritten)
            names.emplace_back("outcome-sync");
        else if (m_isRowWritten)
            names.emplace_back("row-sync");
        return names;
    }

    void noteRequestBegun() { m_hasRequestBegun = true; }

    /// How many of `size` bytes a full disk takes.
    [[nodiscard]] size_t room(int file, off64_t offset, size_t size)
    {
        if (!m_isFull)
            return size;
        const off64_t end = offset + static_cast<off64_t>(size);
        const off64_t growth = std::max<off64_t>(0, end - std::max(sizeOf(file), offset));
        const off64_t granted = std::min(growth, m_room);
        m_room -= granted;
        if (granted < growth)
            noteFailure();
        return size - static_cast<size_t>(growth - granted);
    }

    [[nodiscard]] bool failsToSync()
    {
        const bool fails = m_failsToSync;
        if (fails)
            noteFailure();
        return fails;
    }

    [[nodiscard]] bool isReadOnly(std::string_view path) const
    {
        return !m_readOnly.empty() && beginsWith(path, m_readOnly)
            && (path.size() == m_readOnly.size() || path[m_readOnly.size()] == '/');
    }

    /// Keeps what `size` bytes at `offset` are, for the power may go before they are synchronised.
    void keepOld(int file, const std::string &path, off64_t offset, size_t size)
    {
        if (!m_cutsPower)
            return;
        Unsynced old{.path = path, .offset = offset, .bytes = {}, .size = sizeOf(file)};
        old.bytes.resize(size);
        const int reader = open64(path.c_str(), O_RDONLY | O_CLOEXEC);
        const ssize_t had = reader < 0 ? 0 : pread64(reader, old.bytes.data(), size, offset);
        old.bytes.resize(had > 0 ? static_cast<size_t>(had) : 0);
        if (reader >= 0)
            close(reader);
        m_old.push_back(std::move(old));
    }

    void forgetOld(const std::string &path)
    {
        m_old.erase(std::remove_if(m_old.begin(),
                                   m_old.end(),
                                   [&path](const Unsynced &old) { return old.path == path; }),
                    m_old.end());
    }

private:
    Shim()
        : m_folder(setting("CRASHSHIM_FOLDER"))
        , m_mark(setting("CRASHSHIM_MARK"))
        , m_readOnly(setting("CRASHSHIM_READONLY"))
        , m_port(std::atoi(setting("CRASHSHIM_PORT").c_str()))
        , m_failures(std::atoi(setting("CRASHSHIM_FAILURES").c_str()))
        , m_cutsPower(setting("CRASHSHIM_POWERCUT") == "1")
    {
        std::string moment;
        std::istringstream(setting("CRASHSHIM_KILL")) >> moment >> m_kill.name >> m_kill.count;
        m_moment = moment == "before" ? Moment::Before
            : moment == "begun"       ? Moment::Begun
            : moment == "within"      ? Moment::Within
                                      : Moment::After;
        std::istringstream(setting("CRASHSHIM_FULL")) >> m_full.name >> m_full.count >> m_room;
        std::istringstream(setting("CRASHSHIM_UNSYNCED")) >> m_unsynced.name >> m_unsynced.count;
    }

    static bool is(const Point &point, const std::string &name, int count)
    {
        return point.count > 0 && point.name == name && point.count == count;
    }

    [[nodiscard]] bool isDue(const Names &names) const
    {
        return std::any_of(names.begin(), names.end(), [this](const std::string &name) {
            const auto counted = m_counts.find(name);
            return counted != m_counts.end() && is(m_kill, name, counted->second);
        });
    }

    void noteFailure()
    {
        if (m_failures > 0 && --m_failures == 0)
            m_isFull = m_failsToSync = false;
    }

    [[noreturn]] void die()
    {
        if (m_cutsPower)
            bringBackOld();
        kill(getpid(), SIGKILL);
        for (;;)
            pause();
    }

    /// Names of files are kept as they are: SQLite synchronises a folder before it relies on them.
    void bringBackOld() { std::for_each(m_old.rbegin(), m_old.rend(), &Shim::bringBack); }

    static void bringBack(const Unsynced &old)
    {
        static auto *const cut = real<int(int, off64_t)>("ftruncate64");
        const int file = open64(old.path.c_str(), O_WRONLY | O_CLOEXEC);
        if (file < 0)
            return;
        const auto size = static_cast<ssize_t>(old.bytes.size());
        if (realWriteAt(file, old.bytes.data(), old.bytes.size(), old.offset) != size
            || cut(file, old.size) != 0)
            abort(); // Another signal than the one that was ordered: the test will say so.
        close(file);
    }

    std::string m_folder;
    std::string m_mark;
    std::string m_readOnly;
    int m_port = 0;
    int m_failures = 0; ///< That are left.
    bool m_cutsPower = false;
    Moment m_moment = Moment::After;
    Point m_kill;
    Point m_full;
    Point m_unsynced;

    std::map<std::string, int> m_counts;
    std::vector<Unsynced> m_old;
    off64_t m_room = 0;
    bool m_isFull = false;
    bool m_failsToSync = false;
    bool m_isRowWritten = false;
    bool m_hasRequestBegun = false;
    bool m_isOutcomeWritten = false;
};

using Lock = std::lock_guard<std::recursive_mutex>;

ssize_t
writeToJournal(int file, const std::string &path, const void *bytes, size_t size, off64_t offset)
{
    Shim &shim = Shim::instance();
    const Shim::Names names = shim.writeNames(path, bytes, size);
    shim.arrive(names);
    const size_t share = shim.share(names, size);
    const size_t room = std::min(share, shim.room(file, offset, size));
    if (room == 0 && share > 0) {
        errno = ENOSPC;
        return -1;
    }
    shim.keepOld(file, path, offset, room);
    const ssize_t written = realWriteAt(file, bytes, room, offset);
    shim.noteWritten(names);
    shim.leave(names);
    return written;
}

int synchronise(int file, const char *call)
{
    auto *const function = real<int(int)>(call);
    const std::string path = pathOf(file);
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    if (!shim.isJournal(path))
        return function(file);
    const Shim::Names names = shim.syncNames(path);
    shim.arrive(names);
    if (shim.failsToSync()) {
        errno = EIO;
        return -1;
    }
    const int answer = function(file);
    shim.forgetOld(path);
    shim.leave(names);
    return answer;
}

template<typename Move>
int moveFile(const char *from, const char *to, Move move)
{
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    if (!shim.isPartOfJournal(from) && !shim.isPartOfJournal(to))
        return move();
    const Shim::Names names{"rename"};
    shim.arrive(names);
    const int answer = move();
    const int why = errno;
    shim.leave(names);
    errno = why;
    return answer;
}

/// A write to the gateway; `write` makes it, of so many bytes.
template<typename Write>
ssize_t writeToGateway(size_t size, Write write)
{
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    const Shim::Names names{"request-write"};
    shim.arrive(names);
    shim.noteRequestBegun();
    const ssize_t written = write(shim.share(names, size));
    shim.leave(names);
    return written;
}

template<typename Read>
ssize_t readFromGateway(Read read)
{
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    const Shim::Names names{"reply-read"};
    const ssize_t had = read();
    if (had <= 0)
        return had;
    shim.arrive(names);
    shim.leave(names);
    return had;
}

/// Whether a call must fail because the file cannot be written to; sets errno.
bool mustNotOpen(const char *path, int flags)
{
    const bool writes = (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
    if (!writes || !path || !Shim::instance().isReadOnly(path))
        return false;
    errno = EROFS;
    return true;
}

/// The last of all that ends in order.
__attribute__((destructor)) void atExit()
{
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    shim.arrive({"exit"});
}

} // namespace

extern "C" {

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    const std::string path = pathOf(file);
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    if (!shim.isJournal(path))
        return realWriteAt(file, bytes, size, offset);
    return writeToJournal(file, path, bytes, size, offset);
}

int fdatasync(int file)
{
    return synchronise(file, "fdatasync");
}

int fsync(int file)
{
    return synchronise(file, "fsync");
}

int ftruncate64(int file, off64_t size) noexcept
{
    static auto *const function = real<int(int, off64_t)>("ftruncate64");
    const std::string path = pathOf(file);
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    if (!shim.isJournal(path))
        return function(file, size);
    const Shim::Names names{"file-call"};
    shim.arrive(names);
    const off64_t before = sizeOf(file);
    shim.keepOld(file, path, size, before > size ? static_cast<size_t>(before - size) : 0);
    const int answer = function(file, size);
    shim.leave(names);
    return answer;
}

int unlink(const char *path) noexcept
{
    static auto *const function = real<int(const char *)>("unlink");
    Shim &shim = Shim::instance();
    const Lock locked(shim.lock);
    if (!shim.isJournal(path))
        return function(path);
    Shim::Names names{"file-call"};
    if (endsWith(path, "-wal"))
        names.emplace_back("wal-removal");
    if (endsWith(path, "-moving"))
        names.emplace_back("intent-removal");
    shim.arrive(names);
    const int answer = function(path);
    shim.forgetOld(path);
    shim.leave(names);
    return answer;
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const function = real<int(const char *, const char *)>("rename");
    return moveFile(from, to, [=] { return function(from, to); });
}

int renameat2(
    int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static auto *const function
        = real<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return moveFile(from, to, [=] { return function(fromFolder, from, toFolder, to, flags); });
}

/// Qt gives a file its name so that was written without one.
int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static auto *const function = real<int(int, const char *, int, const char *, int)>("linkat");
    return moveFile(from, to, [=] { return function(fromFolder, from, toFolder, to, flags); });
}

int open64(const char *path, int flags, ...)
{
    static auto *const function = real<int(const char *, int, mode_t)>("open64");
    va_list arguments;
    va_start(arguments, flags);
    const bool hasMode = (flags & (O_CREAT | O_TMPFILE)) != 0;
    const mode_t mode = hasMode ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return mustNotOpen(path, flags) ? -1 : function(path, flags, mode);
}

int open(const char *path, int flags, ...)
{
    static auto *const function = real<int(const char *, int, mode_t)>("open");
    va_list arguments;
    va_start(arguments, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
    va_end(arguments);
    return mustNotOpen(path, flags) ? -1 : function(path, flags, mode);
}

int connect(int socket, const sockaddr *address, socklen_t length)
{
    static auto *const function = real<int(int, const sockaddr *, socklen_t)>("connect");
    Shim &shim = Shim::instance();
    if (!shim.isGateway(address))
        return function(socket, address, length);
    const Lock locked(shim.lock);
    const Shim::Names names{"connect"};
    shim.arrive(names);
    const int answer = function(socket, address, length);
    const int why = errno;
    shim.leave(names);
    errno = why;
    return answer;
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static auto *const function = real<ssize_t(int, const void *, size_t)>("write");
    if (!Shim::instance().isGateway(file))
        return function(file, bytes, size);
    return writeToGateway(size, [&](size_t share) { return function(file, bytes, share); });
}

ssize_t send(int socket, const void *bytes, size_t size, int flags)
{
    static auto *const function = real<ssize_t(int, const void *, size_t, int)>("send");
    if (!Shim::instance().isGateway(socket))
        return function(socket, bytes, size, flags);
    return writeToGateway(size,
                          [&](size_t share) { return function(socket, bytes, share, flags); });
}

ssize_t read(int file, void *bytes, size_t size)
{
    static auto *const function = real<ssize_t(int, void *, size_t)>("read");
    if (!Shim::instance().isGateway(file))
        return function(file, bytes, size);
    return readFromGateway([&] { return function(file, bytes, size); });
}

ssize_t recv(int socket, void *bytes, size_t size, int flags)
{
    static auto *const function = real<ssize_t(int, void *, size_t, int)>("recv");
    if (!Shim::instance().isGateway(socket))
        return function(socket, bytes, size, flags);
    return readFromGateway([&] { return function(socket, bytes, size, flags); });
}

} // extern "C"
