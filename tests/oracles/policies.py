"""What torchvision's own operations make of the picture at one level of each policy, and its tables of AutoAugment; `--check` compares with what is committed.

Arrays: policies/<policy>.<operation>.npy, uint8, from `_apply_op` with the magnitude of `_augmentation_space` (positive, bilinear), for PolicyOracleTests.
Tables: policies/autoaugment.json, [operation, probability, level or null, magnitude or null], for AutoAugmentTableTests.
"""
import argparse
import json
import os
import sys

import numpy as np
import torch
from torchvision.transforms import InterpolationMode, autoaugment

from picture import picture

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "policies")
IMAGE = torch.from_numpy(picture().transpose(2, 0, 1).copy())
# A level a policy. That of TrivialAugment moves by a whole number of pixels, because torchvision truncates.
LEVELS = {"RandAugment": 9, "TrivialAugment": 15}
# AutoAugment's translations are given for this size.
SIDE = 331


def spaces():
    height, width = IMAGE.shape[1:]
    return {
        "RandAugment": autoaugment.RandAugment()._augmentation_space(31, (height, width)),
        "TrivialAugment": autoaugment.TrivialAugmentWide()._augmentation_space(31),
    }


def arrays():
    for policy, space in spaces().items():
        for operation, (magnitudes, _) in space.items():
            # Not whole pixels there, see above.
            if operation.startswith("Translate") and policy != "TrivialAugment":
                continue
            magnitude = float(magnitudes[LEVELS[policy]]) if magnitudes.ndim > 0 else 0.
            result = autoaugment._apply_op(IMAGE.clone(), operation, magnitude, InterpolationMode.BILINEAR, None)
            yield f"{policy}.{operation}.npy", np.ascontiguousarray(result.numpy().transpose(1, 2, 0))


def tables():
    names = {"ImageNet": autoaugment.AutoAugmentPolicy.IMAGENET, "Cifar10": autoaugment.AutoAugmentPolicy.CIFAR10, "Svhn": autoaugment.AutoAugmentPolicy.SVHN}
    space = autoaugment.AutoAugment()._augmentation_space(10, (SIDE, SIDE))
    rows = {name: [[[*entry, None if entry[2] is None else round(float(space[entry[0]][0][entry[2]]), 4)] for entry in pair] for pair in autoaugment.AutoAugment(policy).policies]
            for name, policy in names.items()}
    return "{\n" + ",\n".join(f' "{name}": [\n' + ",\n".join("  " + json.dumps(pair) for pair in pairs) + "\n ]" for name, pairs in rows.items()) + "\n}\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a committed file differs")
    check = parser.parse_args().check
    os.makedirs(FOLDER, exist_ok=True)
    wrong = 0
    for name, values in arrays():
        path = os.path.join(FOLDER, name)
        if not check:
            np.save(path, values)
        elif not np.array_equal(np.load(path), values):
            print(f"{name}: differs")
            wrong += 1
    path = os.path.join(FOLDER, "autoaugment.json")
    if not check:
        with open(path, "w", encoding="utf-8") as file:
            file.write(tables())
    elif open(path, encoding="utf-8").read() != tables():
        print("autoaugment.json: differs")
        wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
