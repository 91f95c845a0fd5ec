"""What a table's heading says about the machine and the libraries."""
import platform
import sys


def processor():
    with open("/proc/cpuinfo", encoding="ascii") as info:
        return next((line.split(":")[1].strip() for line in info if line.startswith("model name")), platform.processor())


def versions():
    """Of the libraries that are loaded."""
    names = [("OpenCV", "cv2"), ("Pillow", "PIL"), ("NumPy", "numpy"), ("torchvision", "torchvision")]
    words = [f"{name} {sys.modules[module].__version__}" for name, module in names if module in sys.modules]
    return ", ".join(words + [f"Python {platform.python_version()}"])
