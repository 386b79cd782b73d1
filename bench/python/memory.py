"""Most memory this process held since a moment, as bench/memory.ts measures it."""

import resource


def reset_peak():
    """Forgets the peak so far, where the system can (Linux); gives the memory that peaks are measured from."""
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass
    return peak_bytes()


def peak_bytes():
    try:
        with open("/proc/self/status") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
