// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <climits>
#include <cstdlib>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <sys/stat.h>
#include <unistd.h>

/// What the shim asks the system itself, and of its environment.
namespace smsdesk::shim {

inline std::string setting(const char *name)
{
    const char *const value = std::getenv(name);
    return value ? value : "";
}

/// The system's own function of this name, behind ours.
template<typename Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(dlsym(RTLD_NEXT, name));
}

inline ssize_t realWriteAt(int file, const void *bytes, size_t size, off64_t offset)
{
    static auto *const function = real<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return function(file, bytes, size, offset);
}

inline bool beginsWith(std::string_view text, std::string_view part)
{
    return text.substr(0, part.size()) == part;
}

inline bool endsWith(std::string_view text, std::string_view part)
{
    return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

inline std::string pathOf(int file)
{
    std::array<char, PATH_MAX> path{};
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = readlink(link.c_str(), path.data(), path.size());
    return length > 0 ? std::string(path.data(), static_cast<size_t>(length)) : std::string();
}

inline off64_t sizeOf(int file)
{
    struct stat64 status
    {
    };

    return fstat64(file, &status) == 0 ? status.st_size : 0;
}

} // namespace smsdesk::shim
