# Sourced by the scripts beside it.
# Few packages a call, and a second try: a big call that runs beside other work is known to fail now and then.
install() {
    apt-get install -y --no-install-recommends "$@" >/dev/null || { sleep 5; apt-get install -y --no-install-recommends "$@" >/dev/null; }
}

# The libraries of pictures: for all but the narrowest comparisons.
install_picture_libraries() {
    /usr/bin/python3 -c 'import cv2, torchvision, skimage, PIL, numpy' 2>/dev/null && return
    apt-get update >/dev/null
    install python3-numpy python3-pil python3-opencv
    install python3-skimage
    install python3-torch python3-torchvision
}
