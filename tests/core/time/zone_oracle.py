# SPDX-License-Identifier: Apache-2.0
"""Answers questions about time zones with Python's own zoneinfo.

Each line asks "ZONE i SECONDS" (an instant since 1970 UTC) or "ZONE w SECONDS" (a wall time, since
1970 on that wall). Each answer is the offset in seconds east of UTC. The first line out names the
directories that are read, so that the test knows what it is compared with.
"""
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import TZPATH, ZoneInfo

EPOCH = datetime(1970, 1, 1)
EPOCH_UTC = EPOCH.replace(tzinfo=timezone.utc)


def offset(zone, kind, seconds):
    if kind == "i":
        moment = (EPOCH_UTC + timedelta(seconds=seconds)).astimezone(zone)
    else:
        moment = (EPOCH + timedelta(seconds=seconds)).replace(tzinfo=zone, fold=0)
    return moment.utcoffset() // timedelta(seconds=1)


print(":".join(TZPATH))
for line in sys.stdin:
    name, kind, number = line.split()
    print(offset(ZoneInfo(name), kind, int(number)))
