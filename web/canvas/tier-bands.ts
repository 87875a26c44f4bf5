/** The tinted columns and their heads: plain elements that follow the camera without a re-render. */
import type { Band } from './tier-layout.js'

export interface ColumnHead {
  readonly column: number
  readonly title: string
  readonly count: string
}

export interface Camera {
  readonly zoom: number
  readonly x: number
}

export interface TierBands {
  show(bands: readonly Band[], heads: readonly ColumnHead[]): void
  follow(camera: Camera): void
}

export function createTierBands(behind: HTMLElement, above: HTMLElement): TierBands {
  let rows: { band: Band; strip: HTMLElement; head: HTMLElement }[] = []
  let camera: Camera = { zoom: 1, x: 0 }

  const stand = () => {
    for (const { band, strip, head } of rows) {
      const left = band.left * camera.zoom + camera.x
      const width = (band.right - band.left) * camera.zoom
      for (const element of [strip, head]) {
        element.style.transform = `translateX(${left}px)`
        element.style.width = `${width}px`
      }
    }
  }

  return {
    show(bands, heads) {
      rows = bands.map((band) => ({
        band,
        strip: made('div', 'band'),
        head: headElement(heads.find(({ column }) => column === band.column)),
      }))
      behind.replaceChildren(...rows.map(({ strip }) => strip))
      above.replaceChildren(...rows.map(({ head }) => head))
      stand()
    },
    follow(next) {
      camera = next
      stand()
    },
  }
}

function headElement(head: ColumnHead | undefined): HTMLElement {
  const element = made('div', 'tier-head')
  element.append(made('b', '', head?.title), made('span', '', head?.count))
  return element
}

function made(tag: string, className: string, content = ''): HTMLElement {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = content
  return element
}
