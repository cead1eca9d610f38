// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace smsdesk {

[[nodiscard]] inline qreal luminance(const QColor &color)
{
    const auto linear = [](float channel) {
        const qreal value = static_cast<qreal>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// The contrast ratio of WCAG 2.1.
[[nodiscard]] inline qreal contrast(const QColor &one, const QColor &other)
{
    // By value: std::minmax() hands out references, which would outlive what they refer to.
    const qreal first = luminance(one);
    const qreal second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace smsdesk
