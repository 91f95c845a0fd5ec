# Sourced by the scripts beside it.
# Few packages a call, and a second try: a big call that runs beside other work is known to fail now and then.
install() {
    apt-get install -y --no-install-recommends "$@" >/dev/null || { sleep 5; apt-get install -y --no-install-recommends "$@" >/dev/null; }
}
