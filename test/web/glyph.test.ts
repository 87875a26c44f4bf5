import type { PictureNode } from '../../graph/api/picture.js'
import { glyphSvg } from '../../web/canvas/glyph.js'
import type { Palette } from '../../web/canvas/palette.js'

/** Colours called like their tokens. */
const palette = new Proxy({} as Palette, { get: (_, name) => String(name) })
const area = (placing: PictureNode['placing']) => glyphSvg({ kind: 'origin', text: 'BI', placing }, palette)

describe('an area', () => {
  it('looks different for every standing on the list, not by colour alone', () => {
    const looks = (['listed', 'perhaps', 'notListed', 'notAssessed'] as const).map(area)
    expect(new Set(looks).size).toBe(4)
    expect(area('listed')).toContain('fill="ink2"')
    expect(area('perhaps')).toContain('<path')
    expect(area('notAssessed')).toContain('stroke-dasharray')
  })
})

describe('a group of areas', () => {
  it('shows in its bar how many stand on the list', () => {
    const bar = glyphSvg({ kind: 'group', text: '10', mix: { listed: 4, notListed: 6 } }, palette)
    expect(bar).toContain('width="10.00" height="3" fill="ink2"')
  })
})
