// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/exhibit.h"

#include "tests/gallery/checkexhibits.h"
#include "tests/gallery/dialogexhibits.h"
#include "tests/gallery/keyexhibits.h"
#include "tests/gallery/mainexhibits.h"
#include "tests/gallery/settingsexhibits.h"
#include "tests/gallery/settleexhibits.h"

namespace smsdesk::gallery {

QList<Exhibit> exhibits()
{
    return mainExhibits() + settleExhibits() + dialogExhibits() + keyExhibits() + checkExhibits()
        + settingsExhibits();
}

} // namespace smsdesk::gallery
