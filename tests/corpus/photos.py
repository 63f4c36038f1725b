"""Draws the photographs of the demonstration site: nobody's face, nobody's street, and every case once.

    python3 tests/corpus/photos.py tests/sites/demo/content        (needs Pillow and numpy)

Those of 2022 carry what a telephone's photographs carry: a place (in the sea), a time, a maker, an orientation. None of that may
be in the site that is built from them; tests/suite/pictures.rs looks for it there. The one of 2006 is small and says nothing of itself, as a scanned print does.
"""
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, PngImagePlugin


def exif(orientation):
    """What a camera writes: make, model, time, and a place of no land."""
    data = Image.Exif()
    data[0x010F], data[0x0110], data[0x0112] = "Suishi", "Demo 1", orientation
    gps = data.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (30.0, 0.0, 0.0), "E", (123.0, 30.0, 0.0)
    data.get_ifd(0x8769)[0x9003] = "2022:04:05 08:30:00"
    return data


def hills(width, height, sky, ground, layers, seed):
    """Sky, a sun and hills behind hills, each nearer and darker."""
    x, y = np.meshgrid(np.linspace(0, 1, width), np.linspace(0, 1, height))
    picture = sky[0] * (1 - y[..., None]) + sky[1] * y[..., None]
    sun = np.hypot((x - 0.68) * width / height, y - 0.3)
    picture += np.clip(1 - sun / 0.5, 0, 1)[..., None] ** 3 * np.array([70, 50, 10])
    waves = np.random.default_rng(seed)
    for layer in range(layers):
        part = layer / max(layers - 1, 1)
        line = 0.45 + 0.45 * part
        for octave in range(4):
            line = line + waves.uniform(0.015, 0.06) / 2**octave * np.sin(
                2 * np.pi * (x * waves.uniform(0.6, 1.6) * 2**octave + waves.uniform())
            )
        edge = np.clip((y - line) * height / 3, 0, 1)[..., None]
        picture = picture * (1 - edge) + (ground[0] * (1 - part) + ground[1] * part) * edge
    return Image.fromarray(np.clip(picture, 0, 255).astype("uint8"))


def tree(width, height):
    """A young tree on a bare slope, taller than wide."""
    picture = hills(width, height, np.array([[214, 226, 224], [240, 234, 214]]), np.array([[150, 172, 140], [96, 118, 84]]), 2, 7)
    draw = ImageDraw.Draw(picture)
    middle = width * 0.46
    draw.polygon([(middle - 9, height * 0.86), (middle + 9, height * 0.86), (middle + 3, height * 0.3)], fill=(92, 72, 52))
    for ring in range(26):
        angle, reach = ring * 2.4, 40 + ring * 5.2
        at = (middle + np.cos(angle) * reach, height * 0.34 + np.sin(angle) * reach * 1.25)
        size = 46 - ring * 0.9
        draw.ellipse((at[0] - size, at[1] - size, at[0] + size, at[1] + size), fill=(104 + ring * 2, 138 + ring, 78 + ring))
    return picture


def lane(width, height, boxes):
    """A lane between two walls; what stands in it, stands in it before and not after."""
    picture = hills(width, height, np.array([[226, 222, 212], [236, 230, 218]]), np.array([[202, 194, 180], [188, 178, 162]]), 1, 3)
    draw = ImageDraw.Draw(picture)
    draw.polygon([(0, 0), (width * 0.34, height * 0.3), (width * 0.34, height * 0.72), (0, height)], fill=(176, 158, 138))
    draw.polygon([(width, 0), (width * 0.66, height * 0.3), (width * 0.66, height * 0.72), (width, height)], fill=(160, 146, 130))
    draw.polygon([(0, height), (width * 0.34, height * 0.72), (width * 0.66, height * 0.72), (width, height)], fill=(206, 200, 190))
    for number in range(boxes):
        left, low = width * (0.12 + 0.15 * number), height * (0.95 - 0.055 * (number % 3))
        size = width * (0.12 - 0.012 * (number % 3))
        draw.rectangle((left, low - size, left + size, low), fill=(98 + 14 * number, 78 + 6 * number, 62), outline=(60, 48, 40), width=3)
    return picture


def screen(width, height):
    """A program's window: few colours, sharp edges."""
    picture = Image.new("RGB", (width, height), (250, 250, 248))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, width, 56), fill=(38, 70, 83))
    draw.rectangle((0, 56, 220, height), fill=(236, 238, 236))
    for row in range(9):
        top = 96 + row * 66
        draw.rectangle((24, top, 190 - row % 3 * 30, top + 12), fill=(150, 160, 160))
        draw.rectangle((256, top - 14, width - 36, top + 38), outline=(214, 218, 216), width=2)
        draw.rectangle((276, top, 276 + (row * 97) % 300 + 120, top + 14), fill=(60, 64, 68))
        draw.ellipse((width - 90, top - 2, width - 66, top + 22), fill=[(42, 157, 143), (233, 196, 106), (231, 111, 81)][row % 3])
    return picture.quantize(32)


def bed(width, height):
    """A brick bed with two saplings, low hills behind."""
    picture = hills(width, height, np.array([[216, 210, 198], [228, 220, 204]]), np.array([[190, 180, 164], [176, 164, 146]]), 1, 19)
    draw = ImageDraw.Draw(picture)
    top, low = height * 0.62, height * 0.88
    draw.polygon([(width * 0.14, top), (width * 0.86, top), (width * 0.96, low), (width * 0.04, low)], fill=(92, 70, 54))
    for row in range(3):
        for brick in range(13):
            left = width * (0.04 + 0.0715 * brick) - (row % 2) * width * 0.03
            at = (max(left, width * 0.04), low + row * 15, min(left + width * 0.067, width * 0.96), low + row * 15 + 13)
            draw.rectangle(at, fill=(158 + 6 * ((brick + row) % 3), 92, 72))
    for clump in range(22):
        at = (width * (0.1 + 0.038 * clump), low - 8)
        for blade in range(-3, 4):
            draw.line((*at, at[0] + blade * 5, at[1] - 24 + abs(blade) * 3), fill=(84, 120 + 4 * blade, 72), width=2)
    for middle in (width * 0.36, width * 0.64):
        draw.line((middle, height * 0.72, middle, height * 0.3), fill=(104, 82, 60), width=6)
        for leaf in range(18):
            angle, reach = leaf * 2.4, 12 + leaf * 2.6
            at = (middle + np.cos(angle) * reach, height * 0.33 + np.sin(angle) * reach)
            draw.ellipse((at[0] - 13, at[1] - 9, at[0] + 13, at[1] + 9), fill=(98 + leaf * 3, 134 + leaf, 80))
    return picture


def emblem(side):
    """A round mark, transparent around it."""
    picture = Image.new("RGBA", (side * 4, side * 4), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((8, 8, side * 4 - 8, side * 4 - 8), outline=(160, 60, 40, 255), width=28)
    draw.arc((90, 90, side * 4 - 90, side * 4 - 90), 200, 470, fill=(160, 60, 40, 255), width=36)
    return picture.resize((side, side), Image.LANCZOS)


def main(content):
    folder, scanned = content / "2022/photos", content / "2006/photos"
    folder.mkdir(parents=True, exist_ok=True)
    scanned.mkdir(parents=True, exist_ok=True)
    save = lambda picture, name, turn: picture.save(folder / name, quality=82, exif=exif(turn))
    dusk = hills(2000, 1333, np.array([[122, 150, 176], [244, 206, 158]]), np.array([[150, 140, 150], [40, 52, 62]]), 5, 11)
    save(dusk, "巡逻的傍晚.jpg", 1)
    # Held upright, the camera writes the picture lying on its side: 6 says how to turn it back.
    save(tree(1050, 1400).transpose(Image.ROTATE_90), "新种的树.jpg", 6)
    save(lane(1200, 900, 5), "弄堂-前.jpg", 1)
    save(lane(1200, 900, 0), "弄堂-后.jpg", 1)
    said = PngImagePlugin.PngInfo()
    said.add_text("Software", "Suishi Demo 1")
    screen(1280, 720).save(folder / "平台.png", pnginfo=said, optimize=True)
    emblem(96).save(folder / "徽记.png", pnginfo=said, optimize=True)
    bed(640, 480).save(scanned / "花坛.jpg", quality=82)


main(Path(sys.argv[1]))
