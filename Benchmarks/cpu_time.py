#!/usr/bin/env python3
"""Runs a command and writes what it cost: `CPU_SECONDS WALL_SECONDS PEAK_KIB`, on one line of a file.

usage: cpu_time.py RESULT_FILE COMMAND [ARGUMENT...]

CPU is the command's own user and system time, with that of the children it waited for.
"""

import os
import sys
import time

result, command = sys.argv[1], sys.argv[2:]
start = time.monotonic()
child = os.spawnvp(os.P_NOWAIT, command[0], command)
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - start
with open(result, "w") as file:
    file.write(f"{usage.ru_utime + usage.ru_stime:.2f} {wall:.2f} {usage.ru_maxrss}\n")
sys.exit(os.waitstatus_to_exitcode(status))
