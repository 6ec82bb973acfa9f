#!/usr/bin/env python3
"""Joins the slices of Noto Sans SC into the two font files of the screens, and writes their CSS.

    npm pack @fontsource-variable/noto-sans-sc && tar xf fontsource-variable-noto-sans-sc-*.tgz
    python3 make.py package            # writes beside this script; a second argument names another folder

Needs fontTools (4.38 or later) and brotli: Debian's python3-fonttools and python3-brotli. Takes about a
minute. The same slices and the same fontTools give the same bytes.

The package cuts one variable font (wght 100-900, one master at either end) into about a hundred files by
unicode-range; a Chinese page would ask for twenty or more of them. All slices hold the same glyphs of the
same font, so a glyph found twice is the same glyph, and joining them loses only what the slicing had lost
already: rules between glyphs that no slice holds together.

  core  Latin, figures, punctuation, units, signs, GB 2312 level 1, and the words of the trade (TRADE)
  rest  everything else that the slices have

Both are limited to wght 400-700, unhinted (so is the source), and keep kern, palt, halt, vert and their kin.
Not kept: `mark`, which only sets tone marks on one bopomofo letter.
"""

import sys
from collections import defaultdict
from copy import copy
from hashlib import sha256
from pathlib import Path
from textwrap import fill

from fontTools.misc.roundTools import otRound
from fontTools.otlLib import builder as otl
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables as ot
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program
from fontTools.ttLib.tables.otBase import ValueRecord
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib import builder as var
from fontTools.varLib.iup import iup_delta_optimize
from fontTools.varLib.models import VariationModel, normalizeLocation, piecewiseLinearMap
from fontTools.varLib.varStore import OnlineVarStoreBuilder

FAMILY = 'Mingchuang Sans'
STEM = 'noto-sans-sc'
LOWEST, HIGHEST = 400, 700  # the weights that the screens use: reading, labels, what must be seen first
STYLES = {400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold'}

# Characters beyond GB 2312 level 1 that a water hall shows every day: places of the coast and their rivers,
# substances and organisms of GB 5749, pipework, and the names of languages.
TRADE = (
    '崂嵛岙崮峄嵊沭泗洙浯漷渑滹沱淠泺莒郯鄄兖莘琊崃罘'
    '镉铊铍钼铯锶氡溴萘芘蒽肟嗪莠酯腈脲噻唑吡啶呋喃酰'
    '孢蚴窨語'
)
# Characters that the source lacks, drawn by one it has: Chinese keyboards type the Greek letter, the source
# has the sign of the same shape. Both pairs are one character in Unicode's own compatibility tables.
SAME_SHAPE = {0x03BC: 0x00B5, 0x03A9: 0x2126}
# Inferior figures, which the source lacks too (O₂), are its superior ones set LOWER_BY units lower.
LOWERED = {0x2081: 0x00B9, 0x2082: 0x00B2, 0x2083: 0x00B3, 0x2084: 0x2074}
LOWER_BY = 570
# Blocks outside the ideographs that are not needed at once: Cyrillic, Vietnamese, box drawing, radicals,
# kana, bopomofo, hangul, CJK compatibility ideographs, half-width kana, emoji.
LATER = [
    (0x0400, 0x052F), (0x1EA0, 0x1EFF), (0x2500, 0x259F), (0x2E80, 0x2FDF), (0x3040, 0x31EF), (0xAC00, 0xD7AF),
    (0xF900, 0xFAFF), (0xFF65, 0xFFDC), (0x1F000, 0x1FFFF),
]
IDEOGRAPHS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x3FFFF)]

FIELDS = {'XPlacement': 'XPlaDevice', 'YPlacement': 'YPlaDevice', 'XAdvance': 'XAdvDevice', 'YAdvance': 'YAdvDevice'}
LATE_WEIGHT = '@bold'  # marks lookups that the source adds to a feature from nearly weight 700 on


def within(character, blocks):
    return any(first <= character <= last for first, last in blocks)


def level_one():
    """The 3,755 characters of GB 2312 level 1, rows 16-55."""
    codes = (bytes([row, cell]) for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return {ord(c) for code in codes if (c := code.decode('gb2312', 'ignore'))}


def is_core(character, chosen):
    return character in chosen or not within(character, IDEOGRAPHS + LATER)


# --- What the slices hold, under names that all slices share --------------------------------------------------


class Outline:
    """One glyph: points with the four phantom points last, and how far each moves from wght 100 to 900."""

    def __init__(self, font, name):
        glyf = font['glyf'][name]
        if glyf.numberOfContours < 0:
            raise SystemExit(f'{name}: composite glyphs are not expected in these slices')
        self.drawn = glyf.numberOfContours > 0
        self.ends = list(glyf.endPtsOfContours) if self.drawn else []
        self.flags = bytes(glyf.flags) if self.drawn else b''
        points = list(glyf.coordinates) if self.drawn else []
        (advance, left), (height, top) = font['hmtx'][name], font['vmtx'][name]
        x0 = (glyf.xMin if self.drawn else 0) - left
        y0 = (glyf.yMax if self.drawn else 0) + top
        self.points = points + [(x0, 0), (x0 + advance, 0), (0, y0), (0, y0 - height)]
        self.deltas = [(0, 0)] * len(self.points)
        for variation in font['gvar'].variations.get(name, []):
            if variation.axes != {'wght': (0.0, 1.0, 1.0)}:
                raise SystemExit(f'{name}: expected masters at the two ends of wght only')
            variation.calcInferredDeltas(self.points, self.ends)
            self.deltas = [tuple(delta) for delta in variation.coordinates]
        everything = repr((self.points, self.deltas, self.ends, self.flags))
        self.digest = sha256(everything.encode()).hexdigest()

    def lowered(self, units):
        other = copy(self)
        other.points = [(x, y - units) for x, y in self.points[:-4]] + self.points[-4:]
        return other


class Source:
    """All slices as one font: outlines, characters and rules, keyed by glyph names that all slices share."""

    def __init__(self, paths):
        self.fonts = [TTFont(path, recalcTimestamp=False) for path in paths]
        self.outlines, self.characters, self.selectors, self.classes = {}, {}, {}, {}
        self.substitutions = defaultdict(dict)  # (uses, kind) → {glyphs: glyph}
        self.adjustments = defaultdict(dict)  # feature → {glyph: value}
        self.pairs = defaultdict(dict)  # feature → {(glyph, glyph): value}
        self.scripts = set()
        self.late = None  # where on the axis LATE_WEIGHT begins
        self.before = defaultdict(set)  # substitution → those that come before it
        self.first = next(f for f in self.fonts if ord('A') in f.getBestCmap())
        axis = self.first['fvar'].axes[0]
        limits = (axis.minValue, axis.defaultValue, axis.maxValue)
        bends = self.first['avar'].segments['wght']
        # A weight → its place on the axis, 0 to 1: values change in proportion to it.
        self.place = lambda w: piecewiseLinearMap(normalizeLocation({'wght': w}, {'wght': limits})['wght'], bends)
        for font, names in self.named():
            self.read_characters(font, names)
            self.read_substitutions(font, names)
            self.read_positions(font, names)
        for character, other in SAME_SHAPE.items():
            if character not in self.characters and other in self.characters:
                self.characters[character] = self.characters[other]
        for character, other in LOWERED.items():
            if character not in self.characters and other in self.characters:
                name = self.characters[character] = f'u{character:05X}'
                self.outlines[name] = self.outlines[self.characters[other]].lowered(LOWER_BY)

    def named(self):
        """Each slice with its own glyph names → shared names: by character, or else by outline."""
        drawn = [{name: Outline(font, name) for name in font.getGlyphOrder()} for font in self.fonts]
        root = {}

        def find(character):
            while root.setdefault(character, character) != character:
                character = root[character]
            return character

        owners = []
        for font in self.fonts:
            owned = defaultdict(list)
            for character, name in sorted(font.getBestCmap().items()):
                owned[name].append(character)
            owners.append(owned)
            for first, *others in owned.values():
                for other in others:
                    low, high = sorted((find(first), find(other)))
                    root[high] = low
        known = defaultdict(set)
        for glyphs, owned in zip(drawn, owners):
            for name, characters in owned.items():
                known[glyphs[name].digest].add(f'u{find(characters[0]):05X}')
        for font, glyphs, owned in zip(self.fonts, drawn, owners):
            names = {}
            for name, outline in glyphs.items():
                alike = known[outline.digest]
                if name == '.notdef':
                    shared = name
                elif name in owned:
                    shared = f'u{find(owned[name][0]):05X}'
                else:
                    shared = next(iter(alike)) if len(alike) == 1 else f'x{outline.digest[:12]}'
                names[name] = shared
                if self.outlines.setdefault(shared, outline).digest != outline.digest:
                    raise SystemExit(f'{shared}: two slices draw it differently; are they of one version?')
            yield font, names

    def read_characters(self, font, names):
        for character, name in font.getBestCmap().items():
            self.characters[character] = names[name]
        for table in font['cmap'].tables:
            for selector, entries in getattr(table, 'uvsDict', {}).items():
                for character, name in entries:
                    self.selectors[selector, character] = names[name] if name else None
        classes = 'GDEF' in font and font['GDEF'].table.GlyphClassDef
        for name, number in classes.classDefs.items() if classes else ():
            self.classes[names[name]] = number

    def uses(self, table):
        """Lookup index → the (script, language, feature) that call it; '' is the default language."""
        found = defaultdict(set)
        for record in table.ScriptList.ScriptRecord:
            languages = [(r.LangSysTag, r.LangSys) for r in record.Script.LangSysRecord]
            for language, system in [('', record.Script.DefaultLangSys), *languages]:
                for index in system.FeatureIndex if system else ():
                    feature = table.FeatureList.FeatureRecord[index]
                    for lookup in feature.Feature.LookupListIndex:
                        found[lookup].add((record.ScriptTag, language, feature.FeatureTag))
        return found

    def read_substitutions(self, font, names):
        table = font['GSUB'].table
        uses, earlier, made = self.uses(table), [], defaultdict(list)
        self.scripts |= {record.ScriptTag for record in table.ScriptList.ScriptRecord}
        for index, lookup in enumerate(table.LookupList.Lookup if table.LookupList else ()):
            kind = {1: 'single', 4: 'ligature'}[lookup.LookupType]
            key = (frozenset(uses[index]), kind)
            rules = self.substitutions[key]
            for subtable in lookup.SubTable:
                if kind == 'single':
                    found = {(names[a],): names[b] for a, b in subtable.mapping.items()}
                else:
                    found = {
                        tuple(names[n] for n in (head, *ligature.Component)): names[ligature.LigGlyph]
                        for head, ligatures in subtable.ligatures.items()
                        for ligature in ligatures
                    }
                if any((after,) in found for after in made[key]):
                    raise SystemExit('two lookups of one slice feed each other and cannot be joined')
                made[key] += found.values()
                for glyphs, result in found.items():
                    if rules.setdefault(glyphs, result) != result:
                        raise SystemExit(f'{glyphs}: two slices replace it differently')
            self.before[key] |= set(earlier) - {key}
            earlier.append(key)

    def read_positions(self, font, names):
        table = font['GPOS'].table
        store = getattr(font['GDEF'].table, 'VarStore', None) if 'GDEF' in font else None
        feature_of = {index: next(iter(uses))[2] for index, uses in self.uses(table).items()}
        variations = getattr(table, 'FeatureVariations', None)
        for record in variations.FeatureVariationRecord if variations else ():
            (condition,) = record.ConditionSet.ConditionTable
            self.late = condition.FilterRangeMinValue
            for change in record.FeatureTableSubstitution.SubstitutionRecord:
                tag = table.FeatureList.FeatureRecord[change.FeatureIndex].FeatureTag
                for index in change.Feature.LookupListIndex:
                    feature_of.setdefault(index, tag + LATE_WEIGHT)

        def read(record):
            found = []
            for field, device in FIELDS.items():
                moved = getattr(record, device, None)
                delta = store.VarData[moved.StartSize].Item[moved.EndSize][0] if moved else 0
                if (value := getattr(record, field, 0)) or delta:
                    found.append((field, value, delta))
            return tuple(found)

        for index, lookup in enumerate(table.LookupList.Lookup):
            tag = feature_of.get(index)
            subtables = [getattr(s, 'ExtSubTable', s) for s in lookup.SubTable]
            if isinstance(subtables[0], ot.SinglePos):
                found, target = {}, self.adjustments[tag]
                for s in subtables:
                    for i, name in enumerate(s.Coverage.glyphs):
                        found.setdefault(names[name], read(s.Value if s.Format == 1 else s.Value[i]))
            elif isinstance(subtables[0], ot.PairPos):
                found, target = self.read_pairs(subtables, names, read), self.pairs[tag]
            else:
                continue
            for glyphs, value in found.items():
                if value and target.setdefault(glyphs, value) != value:
                    raise SystemExit(f'{glyphs}: two slices place it differently')

    @staticmethod
    def read_pairs(subtables, names, read):
        """Every pair that is moved, glyph by glyph: classes differ from slice to slice, glyphs do not."""
        found, settled = {}, set()
        for s in subtables:
            if s.Format == 1:
                for first, pairs in zip(s.Coverage.glyphs, s.PairSet):
                    for pair in () if first in settled else pairs.PairValueRecord:
                        found.setdefault((names[first], names[pair.SecondGlyph]), read(pair.Value1))
                continue
            seconds = defaultdict(list)
            for name, number in s.ClassDef2.classDefs.items():
                seconds[number].append(name)
            for first in s.Coverage.glyphs:
                for number, record in enumerate(s.Class1Record[s.ClassDef1.classDefs.get(first, 0)].Class2Record):
                    value = read(record.Value1) if record.Value1 else ()
                    if value and number == 0:
                        raise SystemExit('kerning against every glyph is not expected in these slices')
                    for second in seconds[number] if first not in settled else ():
                        found.setdefault((names[first], names[second]), value)
            settled |= set(s.Coverage.glyphs)
        return found


# --- One file of them ------------------------------------------------------------------------------------------


class Part:
    """A font file with some of the source's characters and every glyph that their rules lead to."""

    def __init__(self, source, label, characters):
        self.source, self.label = source, label
        self.characters = sorted(characters)
        self.low, self.high = source.place(LOWEST), source.place(HIGHEST)
        glyphs = {source.characters[c] for c in self.characters} | {'.notdef'}
        glyphs |= {g for (_, c), g in source.selectors.items() if g and c in characters}
        size = 0
        while size < len(glyphs):
            size = len(glyphs)
            for rules in source.substitutions.values():
                glyphs |= {after for before, after in rules.items() if set(before) <= glyphs}
        self.order = sorted(glyphs)  # '.notdef' sorts first, then characters, then variants
        self.ids = {name: i for i, name in enumerate(self.order)}
        self.store = OnlineVarStoreBuilder(['wght'])
        self.store.setModel(VariationModel([{}, {'wght': 1}]))

    def moved(self, value, delta):
        """A value of the source at its lowest weight → (value at LOWEST, what HIGHEST adds), in whole units."""
        low, high = otRound(value + self.low * delta), otRound(value + self.high * delta)
        return low, high - low

    def build(self):
        """A font in memory; the slice with the Latin letters lends what does not depend on glyphs."""
        font = TTFont(self.source.first.reader.file.name, recalcTimestamp=False)
        kept = {'GlyphOrder', 'head', 'hhea', 'vhea', 'maxp', 'OS/2', 'cmap', 'name', 'post', 'gasp', 'BASE', 'fvar', 'avar'}
        for tag in font.keys():
            if tag not in kept:
                del font[tag]
        font.setGlyphOrder(self.order)
        font['loca'] = newTable('loca')
        self.set_outlines(font)
        self.set_characters(font)
        self.set_axis(font)
        self.set_names(font)
        self.set_rules(font)
        font.flavor = 'woff2'
        return font

    def set_outlines(self, font):
        glyf, gvar, across, down = (newTable(tag) for tag in ('glyf', 'gvar', 'hmtx', 'vmtx'))
        glyf.glyphs, glyf.glyphOrder = {}, self.order
        gvar.version, gvar.reserved, gvar.variations = 1, 0, {}
        across.metrics, down.metrics, growth = {}, {}, []
        for name in self.order:
            outline = self.source.outlines[name]
            points, deltas = [], []
            for (x, y), (dx, dy) in zip(outline.points, outline.deltas):
                (x, dx), (y, dy) = self.moved(x, dx), self.moved(y, dy)
                points.append((x, y))
                deltas.append((dx, dy))
            glyph = glyf.glyphs[name] = Glyph()
            if outline.drawn:
                glyph.numberOfContours = len(outline.ends)
                glyph.coordinates, glyph.flags = GlyphCoordinates(points[:-4]), bytearray(outline.flags)
                glyph.endPtsOfContours, glyph.program = outline.ends, Program()
                glyph.program.fromBytecode(b'')
                glyph.recalcBounds(glyf)
            (left, _), (right, _), (_, top), (_, bottom) = points[-4:]
            across.metrics[name] = (right - left, (glyph.xMin if outline.drawn else 0) - left)
            down.metrics[name] = (top - bottom, top - (glyph.yMax if outline.drawn else 0))
            growth.append([deltas[-3][0] - deltas[-4][0]])
            short = iup_delta_optimize(deltas, points, outline.ends)  # leaves out what interpolates exactly
            if any(short):
                gvar.variations[name] = [TupleVariation({'wght': (0.0, 1.0, 1.0)}, short)]
        font['glyf'], font['gvar'], font['hmtx'], font['vmtx'] = glyf, gvar, across, down
        # HVAR repeats the growth of widths, so that a browser measures a line without reading outlines.
        font['HVAR'] = newTable('HVAR')
        font['HVAR'].table = hvar = ot.HVAR()
        hvar.Version, hvar.AdvWidthMap, hvar.LsbMap, hvar.RsbMap = 0x00010000, None, None, None
        regions = var.buildVarRegionList([{'wght': (0.0, 1.0, 1.0)}], ['wght'])
        hvar.VarStore = var.buildVarStore(regions, [var.buildVarData([0], growth, optimize=False)])

    def set_characters(self, font):
        mapping = {c: self.source.characters[c] for c in self.characters}
        kinds = [(4, 3, 1, {c: name for c, name in mapping.items() if c <= 0xFFFF})]
        if max(mapping) > 0xFFFF:
            kinds.append((12, 3, 10, mapping))
        selected = defaultdict(list)
        for (selector, character), name in sorted(self.source.selectors.items(), key=lambda item: item[0]):
            if character in mapping:
                selected[selector].append((character, name))
        if selected:
            kinds.append((14, 0, 5, {}))
        font['cmap'].tables = []
        for kind, platform, encoding, characters in kinds:
            table = CmapSubtable.newSubtable(kind)
            table.platformID, table.platEncID, table.language, table.cmap = platform, encoding, 0, characters
            if kind == 14:
                table.language, table.uvsDict = 0xFF, dict(selected)
            font['cmap'].tables.append(table)
        font['OS/2'].recalcUnicodeRanges(font)
        font['OS/2'].recalcAvgCharWidth(font)

    def set_axis(self, font):
        (axis,) = font['fvar'].axes
        axis.minValue, axis.defaultValue, axis.maxValue = LOWEST, LOWEST, HIGHEST
        font['fvar'].instances = []
        bends = {(w - LOWEST) / (HIGHEST - LOWEST): self.along(self.source.place(w)) for w in STYLES}
        font['avar'].segments = {'wght': {-1.0: -1.0, **bends}}
        font['OS/2'].usWeightClass = LOWEST
        font['OS/2'].fsSelection, font['head'].macStyle = 0x40, 0  # regular

    def along(self, place):
        """A place on the source's axis → the same weight's place on this file's."""
        return (place - self.low) / (self.high - self.low)

    def set_names(self, font):
        names = font['name']
        family = f'{FAMILY} {self.label.capitalize()}'
        version = names.getDebugName(5)
        texts = {number: names.getDebugName(number) for number in (0, 13, 14)}  # copyright and licence
        texts |= {1: family, 2: 'Regular', 3: f'{version};{family}', 4: family, 5: version}
        texts |= {6: family.replace(' ', '') + '-Regular', 10: 'Noto Sans SC joined from its web slices, wght 400-700'}
        names.names = []
        for number, text in sorted(texts.items()):
            if text:
                names.setName(text, number, 3, 1, 0x409)
        values = [{'value': w, 'name': name, 'flags': 2 if w == LOWEST else 0} for w, name in STYLES.items()]
        otl.buildStatTable(font, [{'tag': 'wght', 'name': 'Weight', 'values': values}], macNames=False)
        font['fvar'].axes[0].axisNameID = font['STAT'].table.DesignAxisRecord.Axis[0].AxisNameID

    # Rules ----------------------------------------------------------------------------------------------------

    def set_rules(self, font):
        self.set_layout(font, 'GSUB', self.substitutions(), {})
        self.set_layout(font, 'GPOS', *self.positions())
        definitions = ot.GDEF()
        definitions.Version = 0x00010003
        definitions.AttachList = definitions.LigCaretList = definitions.MarkAttachClassDef = None
        definitions.MarkGlyphSetsDef = None
        definitions.GlyphClassDef = ot.GlyphClassDef()
        definitions.GlyphClassDef.classDefs = {n: c for n, c in self.source.classes.items() if n in self.ids}
        definitions.VarStore = self.store.finish()
        font['GDEF'] = newTable('GDEF')
        font['GDEF'].table = definitions

    def substitutions(self):
        """(uses, lookup) in an order that every slice agrees with."""
        waiting, lookups = dict(self.source.before), []
        while waiting:
            ready = [key for key, before in waiting.items() if not before & set(waiting)]
            if not ready:
                raise SystemExit('the slices disagree about the order of their substitutions')
            key = min(ready, key=lambda k: (k[1], sorted(k[0])))
            del waiting[key]
            uses, kind = key
            rules = {b: a for b, a in self.source.substitutions[key].items() if set(b) <= self.ids.keys()}
            if not rules or not uses:
                continue
            if kind == 'single':
                subtable = otl.buildSingleSubstSubtable({before: after for (before,), after in rules.items()})
            else:
                subtable = otl.buildLigatureSubstSubtable(rules)
            lookups.append((uses, otl.buildLookup([subtable])))
        return lookups

    def positions(self):
        """(uses, lookup) of all adjustments and pairs, and feature → lookups that join it from `late` on."""
        lookups, late = [], defaultdict(list)
        tags = sorted({*self.source.adjustments, *self.source.pairs}, key=lambda tag: (LATE_WEIGHT in tag, tag))
        for tag in tags:
            single = {n: self.record(v) for n, v in self.source.adjustments[tag].items() if n in self.ids}
            pairs = {p: v for p, v in self.source.pairs[tag].items() if set(p) <= self.ids.keys()}
            for subtables in (otl.buildSinglePos(single, self.ids), self.pair_table(pairs)):
                if not subtables:
                    continue
                feature = tag.removesuffix(LATE_WEIGHT)
                if feature != tag:
                    late[feature].append(len(lookups))
                uses = {(script, '', feature) for script in self.source.scripts} if feature == tag else set()
                lookups.append((uses, otl.buildLookup(subtables)))
        return lookups, late

    def record(self, value):
        record = ValueRecord()
        for field, number, delta in value:
            low, more = self.moved(number, delta)
            setattr(record, field, low)
            if more:
                _, index = self.store.storeMasters([low, low + more])
                setattr(record, FIELDS[field], var.buildVarDevTable(index))
        return record

    def pair_table(self, pairs):
        """One class table: glyphs with the same neighbours and values share a class, so nothing is rounded."""
        rows, columns = defaultdict(dict), defaultdict(dict)
        for (first, second), value in pairs.items():
            rows[first][second] = columns[second][first] = value
        lefts, rights = self.alike(rows), self.alike(columns)
        classes = {}
        for (first, second), value in sorted(pairs.items()):
            classes.setdefault((lefts[first], rights[second]), value)
        records = {pair: (self.record(value), None) for pair, value in classes.items()}
        return [otl.buildPairPosClassesSubtable(records, self.ids)] if records else []

    @staticmethod
    def alike(lines):
        groups = defaultdict(list)
        for name, line in sorted(lines.items()):
            groups[frozenset(line.items())].append(name)
        return {name: tuple(group) for group in groups.values() for name in group}

    def set_layout(self, font, tag, lookups, late):
        systems = defaultdict(lambda: defaultdict(list))  # (script, language) → feature → lookup indices
        for index, (uses, _) in enumerate(lookups):
            for script, language, feature in uses:
                systems[script, language][feature].append(index)
        wanted = sorted({(f, tuple(i)) for features in systems.values() for f, i in features.items()})
        place = {feature: index for index, feature in enumerate(wanted)}

        def system(key):
            made = ot.LangSys()
            made.LookupOrder, made.ReqFeatureIndex = None, 0xFFFF
            made.FeatureIndex = sorted(place[f, tuple(i)] for f, i in systems[key].items())
            made.FeatureCount = len(made.FeatureIndex)
            return made

        def feature(indices):
            made = ot.Feature()
            made.FeatureParams, made.LookupListIndex, made.LookupCount = None, list(indices), len(indices)
            return made

        table = getattr(ot, tag)()
        table.ScriptList, table.FeatureList, table.LookupList = ot.ScriptList(), ot.FeatureList(), ot.LookupList()
        table.ScriptList.ScriptRecord = []
        for name in sorted(self.source.scripts):
            record = ot.ScriptRecord()
            record.ScriptTag, record.Script = name, ot.Script()
            record.Script.DefaultLangSys, record.Script.LangSysRecord = system((name, '')), []
            for script, language in sorted(systems):
                if script == name and language:
                    own = ot.LangSysRecord()
                    own.LangSysTag, own.LangSys = language, system((script, language))
                    record.Script.LangSysRecord.append(own)
            table.ScriptList.ScriptRecord.append(record)
        table.FeatureList.FeatureRecord = []
        for name, indices in wanted:
            record = ot.FeatureRecord()
            record.FeatureTag, record.Feature = name, feature(indices)
            table.FeatureList.FeatureRecord.append(record)
        table.LookupList.Lookup = [lookup for _, lookup in lookups]
        table.Version = 0x00010000
        changes = [(place[f, i], feature([*i, *late[f]])) for f, i in wanted if f in late]
        if changes:
            table.Version, table.FeatureVariations = 0x00010001, self.variations(changes)
        font[tag] = newTable(tag)
        font[tag].table = table

    def variations(self, changes):
        """Features that gain lookups from `late` to the end of the axis."""
        condition = ot.ConditionTable()
        condition.Format, condition.AxisIndex = 1, 0
        condition.FilterRangeMinValue, condition.FilterRangeMaxValue = self.along(self.source.late), 1.0
        record = ot.FeatureVariationRecord()
        record.ConditionSet, record.FeatureTableSubstitution = ot.ConditionSet(), ot.FeatureTableSubstitution()
        record.ConditionSet.ConditionTable = [condition]
        record.FeatureTableSubstitution.Version = 0x00010000
        record.FeatureTableSubstitution.SubstitutionRecord = []
        for index, feature in changes:
            change = ot.FeatureTableSubstitutionRecord()
            change.FeatureIndex, change.Feature = index, feature
            record.FeatureTableSubstitution.SubstitutionRecord.append(change)
        found = ot.FeatureVariations()
        found.Version, found.FeatureVariationRecord = 0x00010000, [record]
        return found


# --- Files -----------------------------------------------------------------------------------------------------


def face(label, blocks=()):
    ranges = ', '.join(f'U+{first:X}-{last:X}' for first, last in blocks)
    return f"""@font-face {{
  font-family: '{FAMILY}';
  font-style: normal;
  font-weight: {LOWEST} {HIGHEST};
  font-display: block;
  src: url('./{STEM}-{label}.woff2') format('woff2');
""" + (f"""  unicode-range:
{fill(ranges, 110, initial_indent='    ', subsequent_indent='    ', break_on_hyphens=False)};
""" if ranges else '') + '}\n'


def faces(rest):
    """A browser looks into the face that is declared last first, and into the other for what that lacks: so the
    thousands of characters need not be listed. `rest` names the blocks of its own, so that an emoji fetches nothing."""
    blocks = [block for block in sorted(LATER + IDEOGRAPHS) if any(within(c, [block]) for c in rest)]
    return [face('rest', blocks), face('core')]


def main(folder, target):
    paths = sorted(Path(folder).rglob('*-wght-normal.woff2'))
    if not paths:
        raise SystemExit(f'{folder}: no *-wght-normal.woff2 here; give the folder of the unpacked package')
    source = Source(paths)
    chosen = level_one() | {ord(c) for c in TRADE}
    missing = sorted(chosen - source.characters.keys())
    if missing:
        print('not in the slices:', ''.join(map(chr, missing)), file=sys.stderr)
    core = {c for c in source.characters if is_core(c, chosen)}
    rest = source.characters.keys() - core
    for label, characters in (('core', core), ('rest', rest)):
        part, path = Part(source, label, characters), Path(target) / f'{STEM}-{label}.woff2'
        part.build().save(path, reorderTables=None)
        print(f'{path.name}: {path.stat().st_size:,} bytes, {len(characters):,} characters, {len(part.order):,} glyphs')
    css = ['/* Made by make.py: do not edit. Licence: LICENSE */\n', *faces(rest)]
    (Path(target) / 'fonts.css').write_text('\n'.join(css), encoding='utf-8')


if __name__ == '__main__':
    if len(sys.argv) not in (2, 3):
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else Path(__file__).parent)
