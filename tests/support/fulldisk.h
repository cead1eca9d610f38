// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <csignal>

#include <sys/resource.h>

namespace smsdesk {

/// While it lives no file of this process grows beyond `room` bytes: as on a disk that is full,
/// what is beyond is not written. Linux alone.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t room)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{.rlim_cur = room, .rlim_max = m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
    }

    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    void (*m_handler)(int);
    rlimit m_before{};
};

} // namespace smsdesk
#endif
