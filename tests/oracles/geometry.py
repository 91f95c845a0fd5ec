"""Flips, warps, crops and pads. The cases' parameters are those of Pipelines.Geometry.cs."""
import math

import cv2
import numpy as np
import torchvision.transforms.functional as F
from scipy import ndimage
from skimage import measure, transform
from torchvision.transforms import InterpolationMode

from draws import Draws, fraction_crop, resized_crop
from registry import H, W, X, add, oracle
from systems import (OPENCV_BORDERS, about_centre, clip, from_tensor, opencv_warp, rotation, shear_x, shear_y, shift, skimage_warp, tensor)

add("HorizontalFlip", "opencv", cv2.flip(X, 1))
add("VerticalFlip", "opencv", cv2.flip(X, 0))
add("QuarterTurns", "opencv", cv2.rotate(X, cv2.ROTATE_90_COUNTERCLOCKWISE))
add("QuarterTurns3", "opencv", cv2.rotate(X, cv2.ROTATE_90_CLOCKWISE))
add("Transpose", "opencv", cv2.transpose(X))


@oracle("Dihedral", "numpy")
def dihedral():
    k = Draws("Dihedral#1").integer(1, 0, 7)
    return np.rot90(np.fliplr(X) if k >= 4 else X, k % 4)


def warps(case, content, mode="constant", shape=(H, W)):
    add(case, "skimage", skimage_warp(X, content, shape, mode=mode))
    add(case, "opencv", opencv_warp(X, content, shape, mode))


ROTATED = about_centre(rotation(17), W, H)
warps("Rotate", ROTATED)
for border in ("edge", "reflect", "symmetric", "wrap"):
    # 40° on a wide picture: the corners reach far outside
    warps("Rotate" + border.capitalize(), about_centre(rotation(40), W, H), border)
add("RotateBicubic", "skimage", clip(skimage_warp(X, ROTATED, (H, W), 3, "reflect")))
add("RotateNearest", "skimage", skimage_warp(X, ROTATED, (H, W), 0))


@oracle("Rotate", "torchvision")
def rotate_torchvision():
    return from_tensor(F.rotate(tensor(X), 17., InterpolationMode.BILINEAR))


@oracle("RotateExpand", "skimage")
def rotate_expand():
    c, s = abs(math.cos(math.radians(-33))), abs(math.sin(math.radians(-33)))
    w, h = math.ceil(W * c + H * s - 1e-6), math.ceil(W * s + H * c - 1e-6)
    return skimage_warp(X, about_centre(rotation(-33), W, H, w, h), (h, w))


add("TranslateX", "scipy", ndimage.shift(X, (0, 3.3, 0), order=1, mode="grid-constant"))
add("TranslateY", "scipy", ndimage.shift(X, (-.2 * H, 0, 0), order=1, mode="grid-constant"))
add("TranslateWhole", "numpy", np.pad(X, ((0, 5), (0, 5), (0, 0)), "edge")[5:, 5:])
warps("Scale", about_centre(np.diag([1.3, 1.3]), W, H))
warps("ScaleX", about_centre(np.diag([1.3, 1]), W, H))
warps("ScaleY", about_centre(np.diag([1, 1.7]), W, H), "symmetric")
warps("ShearX", about_centre(shear_x(20), W, H))
warps("ShearY", about_centre(shear_y(-12), W, H))
AFFINE = shift(2.5, -1.25) @ about_centre(shear_y(-6) @ shear_x(9) @ rotation(-25) @ np.diag([1.2, 1.2]), W, H)
warps("Affine", AFFINE, "reflect")


@oracle("AffineTurned", "torchvision")
def affine_torchvision():
    # without shears, whose order is another there; its angle is clockwise
    return from_tensor(F.affine(tensor(X), 25., [2, -1], 1.2, [0., 0.], InterpolationMode.BILINEAR))


def quad(draws, d, w, h):
    """The homography of Perspective: area corners to the drawn corners."""
    corners = np.float32([[0, 0], [w, 0], [w, h], [0, h]])
    inwards = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]]) * d / 2 * [w, h]
    u = np.array([draws.unit(2 + i) for i in range(8)]).reshape(4, 2)
    m = transform.ProjectiveTransform()
    assert m.estimate(corners, corners + u * inwards)
    return m.params


warps("Perspective", quad(Draws("Perspective#1"), .5, W, H))
warps("PerspectiveEdge", quad(Draws("Perspective#1"), .5, W, H), "edge")


def piecewise_affine(scale, rows, columns):
    """From canvas points (n × 2, corner coordinates) to source points, by scikit-image's triangles."""
    draws = Draws("PiecewiseAffine#1")
    nodes = np.array([[i * W / (columns - 1), j * H / (rows - 1)] for j in range(rows) for i in range(columns)])
    z = np.array([[draws.scalar_normal(2 + 4 * k), draws.scalar_normal(4 + 4 * k)] for k in range(rows * columns)])

    def skew(points):
        # Cells become rhombs whose diagonal from the top left is the shorter one: the triangulation by Delaunay is ours.
        return points / [W / (columns - 1), H / (rows - 1)] @ np.array([[1, 0], [-.3, 1]])

    transformation = transform.PiecewiseAffineTransform()
    assert transformation.estimate(skew(nodes), scale * np.clip(z, -3, 3) * [W, H])

    def source(points):
        inside = np.clip(points, [1e-9, 1e-9], [W - 1e-9, H - 1e-9])
        assert (transformation._tesselation.find_simplex(skew(inside)) >= 0).all()
        return points + transformation(skew(inside))

    return source


@oracle("PiecewiseAffine", "skimage")
def piecewise_affine_inside():
    source = piecewise_affine(.05, 4, 4)
    return transform.warp(X, lambda p: source(p + .5) - .5, order=1, mode="reflect", clip=False)


@oracle("PiecewiseAffineOutside", "skimage")
def piecewise_affine_outside():
    """A pad shows what the step does outside its canvas."""
    source = piecewise_affine(.04, 3, 5)
    return transform.warp(X, lambda p: source(p + .5 - [9, 6]) - .5, output_shape=(H + 12, W + 18), order=1, mode="symmetric", clip=False)


def remaps(case, source, shape=(H, W), mode="reflect"):
    """A map from canvas points to source points, x and y in corner coordinates, through OpenCV and scikit-image."""
    y, x = np.mgrid[:shape[0], :shape[1]] + .5
    u, v = source(x, y)
    add(case, "opencv", cv2.remap(X.astype(np.float32), (u - .5).astype(np.float32), (v - .5).astype(np.float32), cv2.INTER_LINEAR, borderMode=OPENCV_BORDERS[mode]))
    add(case, "skimage", np.stack([transform.warp(X[..., c], np.stack([v - .5, u - .5]), order=1, mode=mode, clip=False) for c in range(3)], -1))


def grid_distortion(distortion, cells):
    """Where the lines of each axis read from, and what lies between; beyond the canvas as at its nearest point."""
    draws = Draws("GridDistortion#1")

    def axis(number, side):
        inner = [draws.uniform(number + i, -1, 1) * distortion * side / cells / 2 for i in range(cells - 1)]
        lines = np.linspace(0, side, cells + 1)
        return lambda p: p + np.interp(p, lines, [0, *inner, 0])

    across, down = axis(2, W), axis(cells + 1, H)
    return lambda x, y: (across(x), down(y))


def optical_distortion(k1, k2):
    def source(x, y):
        square = ((x - W / 2) ** 2 + (y - H / 2) ** 2) / (min(W, H) / 2) ** 2
        factor = 1 + k1 * square + k2 * square ** 2
        return W / 2 + (x - W / 2) * factor, H / 2 + (y - H / 2) * factor
    return source


def padded(source, left, top):
    return lambda x, y: source(x - left, y - top)


remaps("GridDistortion", grid_distortion(.8, 5))
remaps("GridDistortionOutside", padded(grid_distortion(.9, 3), 9, 6), (H + 12, W + 18), "symmetric")
remaps("OpticalDistortion", optical_distortion(.2, .05))
remaps("OpticalDistortionOutside", padded(optical_distortion(-.15, .02), 9, 6), (H + 12, W + 18), "symmetric")


@oracle("Composed", "skimage")
def composed():
    """RandomResizedCrop, rotate, perspective, bicubic: one homography."""
    x, y, w, h = resized_crop(Draws("RandomResizedCrop#1"), W, H, area=(.3, .9))
    window = np.diag([30 / w, 26 / h, 1]) @ shift(-x, -y)
    m = quad(Draws("Perspective#1"), .4, 30, 26) @ about_centre(rotation(12), 30, 26) @ window
    return clip(skimage_warp(X, m, (26, 30), 3, "symmetric"))


@oracle("Mips", "skimage")
def mips():
    """A shrink by 2.5 under a rotation: box averages over 2 × 2, then bilinear in them."""
    even = np.pad(X, ((0, H % 2), (0, W % 2), (0, 0)), constant_values=np.nan)
    small = measure.block_reduce(even, (2, 2, 1), np.nanmean, cval=np.nan)
    content = about_centre(rotation(20), W, H) @ about_centre(np.diag([.4, .4]), W, H)
    return skimage_warp(small, content @ np.diag([2, 2, 1.]), (H, W), mode="reflect")


for border in OPENCV_BORDERS:
    add("Pad" + border.capitalize(), "numpy", np.pad(X, ((9, 4), (6, 13), (0, 0)), border))
add("PadToSize", "numpy", np.pad(X, ((8, 9), (0, 0), (0, 0)), "reflect"))
add("PadFar", "numpy", np.pad(X, ((0, 0), (0, 70), (0, 0)), "reflect"))
add("CenterCrop", "numpy", X[4:18, 5:25])
add("CenterCropBeyond", "numpy", np.pad(X, ((4, 3), (0, 0), (0, 0)))[:, 10:20])
add("PadAfterCrop", "numpy", X[2:21, 4:27])
add("PadAfterRaster", "numpy", np.pad(X[6:17, 8:23], ((4, 4), (4, 4), (0, 0)), "reflect"))


@oracle("CropFractionWindow", "numpy")
def crop_fraction():
    x, y, w, h = fraction_crop(Draws("CropFraction#1"), W, H, .1, .35)
    return X[y:y + h, x:x + w]


@oracle("RandomCrop", "numpy")
def random_crop():
    draws = Draws("RandomCrop#1")
    x, y = draws.integer(1, -4, W + 4 - 26), draws.integer(2, -4, H + 4 - 20)
    return np.pad(X, ((4, 4), (4, 4), (0, 0)))[y + 4:y + 24, x + 4:x + 30]
