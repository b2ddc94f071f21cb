"""The lab: a private Docker Engine with the catalogue's images, in one privileged container.

It knows nothing of examples. `prepare_kit` builds what is missing, `Kit.start` starts a lab.
"""

from conf.lab.cache import cache_folder
from conf.lab.error import LabError
from conf.lab.images import Prepared, ensure_images, images_folder
from conf.lab.kit import Kit, prepare_kit
from conf.lab.launch import Lab, Mount, start_lab
from conf.lab.recipe import ensure_image, ensure_packages
from conf.lab.tool import Tool, find_tool

__all__ = [
    "Kit",
    "Lab",
    "LabError",
    "Mount",
    "Prepared",
    "Tool",
    "cache_folder",
    "ensure_image",
    "ensure_images",
    "ensure_packages",
    "find_tool",
    "images_folder",
    "prepare_kit",
    "start_lab",
]
