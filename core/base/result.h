// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace smsdesk {

/// What a function that can fail returns: its value or a typed error, never an exception.
/// (`std::expected` is not in the compilers of Debian 12 and Ubuntu 24.04 LTS.)
template<typename Value, typename Error>
using Result = tl::expected<Value, Error>;

/// Wraps an error so that it converts to any Result with that error type.
template<typename Error>
[[nodiscard]] tl::unexpected<std::decay_t<Error>> failure(Error &&error)
{
    return tl::unexpected<std::decay_t<Error>>(std::forward<Error>(error));
}

} // namespace smsdesk
