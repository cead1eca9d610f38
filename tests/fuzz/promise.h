// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace smsdesk {

/// Ends the program, so that the fuzzer keeps the input, where something promised does not hold.
inline void promise(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken promise: %s\n", what);
    std::abort();
}

} // namespace smsdesk
