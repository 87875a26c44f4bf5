/** The words of an answer, the same look everywhere: grid, table, drawer. */
import type { Assurance, Exposure, Severity, Verdict } from '../../graph/model.js'
import { showCell } from '../actions/excerpt.js'
import type { CellPlace } from '../client.js'
import { glyphUri, sizeOf, type Look } from '../canvas/glyph.js'
import { palette } from '../state/palette.js'
import { t } from '../state/words.js'

export const verdictClass = (verdict: Verdict): string => `v v-${verdict.replace(' ', '')}`

export const VerdictMark = ({ verdict }: { verdict: Verdict | undefined }) =>
  verdict ? (
    <span class={verdictClass(verdict)}>{t(`verdict.${verdict}`)}</span>
  ) : (
    <span class="dim">{t('exposure.notAssessed')}</span>
  )

export const AssuranceSign = ({ assurance }: { assurance: Assurance }) => (
  <i class={`sign ${assurance}`} aria-hidden="true">
    <svg viewBox="0 0 16 16">
      <Sign assurance={assurance} />
    </svg>
  </i>
)

export const AssuranceMark = ({ assurance }: { assurance: Assurance }) => (
  <span class="st">
    <AssuranceSign assurance={assurance} />
    {t(`assurance.${assurance}`)}
  </span>
)

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const

function Sign({ assurance }: { assurance: Assurance }) {
  switch (assurance) {
    case 'assured':
      return <path d="M3.2 8.6l3.2 3.2 6.4-7.2" {...line} stroke-width="2.2" />
    case 'pending':
      return (
        <>
          <circle cx="8" cy="8" r="5" {...line} stroke-width="1.6" />
          <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
        </>
      )
    case 'unassured':
      return (
        <>
          <path d="M5.3 6a2.7 2.7 0 1 1 4.1 2.3C8.4 8.9 8 9.3 8 10.2" {...line} stroke-width="1.9" />
          <circle cx="8" cy="13" r="1.2" fill="currentColor" />
        </>
      )
    case 'failed':
      return (
        <>
          <path d="M8 2.8v6.4" {...line} stroke-width="2.3" />
          <circle cx="8" cy="12.6" r="1.4" fill="currentColor" />
        </>
      )
  }
}

const octagon = '14,10.5 10.5,14 5.5,14 2,10.5 2,5.5 5.5,2 10.5,2 14,5.5'

/** Octagon: filled declared, half possible, empty none declared, R recycled, dashed circle unknown. */
export function ExposureSign({ exposure }: { exposure: Exposure }) {
  const isOpen = exposure === 'unknown' || exposure === 'notAssessed'
  return (
    <svg class="gl" viewBox="0 0 16 16" aria-hidden="true">
      {isOpen ? (
        <circle class="shape gap" cx="8" cy="8" r="6" />
      ) : (
        <polygon class={`shape ${exposure === 'declared' ? 'listed' : ''}`} points={octagon} />
      )}
      {exposure === 'possible' && <path class="half" d="M8 2H5.5L2 5.5v5L5.5 14H8z" />}
      {(exposure === 'recycled' || exposure === 'unknown') && (
        <text class="inside" x="8" y="11">
          {exposure === 'recycled' ? 'R' : '?'}
        </text>
      )}
    </svg>
  )
}

export const MineralSign = () => (
  <svg class="gl" viewBox="0 0 16 16" aria-hidden="true">
    <polygon class="shape" points="8,1.8 14.2,8 8,14.2 1.8,8" />
  </svg>
)

/** A node as the canvas draws it. */
export function Glyph({ look, scale = 1 }: { look: Look; scale?: number }) {
  const { width, height } = sizeOf(look)
  return (
    <img
      class="glyph"
      src={glyphUri(look, palette.value)}
      width={width * scale}
      height={height * scale}
      alt=""
      aria-hidden="true"
    />
  )
}

interface CellChipProps {
  readonly sheet?: string | undefined
  readonly cell: string
  /** Where it stands in a stored file; without it the address is only told. */
  readonly at?: CellPlace | undefined
}

/** A cell address; a click shows the row it stands in. */
export function CellChip({ sheet, cell, at }: CellChipProps) {
  const address = sheet ? `${sheet}!${cell}` : cell
  if (!at) return <span class="cellref">{address}</span>
  return (
    <button
      type="button"
      class="cellref"
      onClick={(event) => {
        event.stopPropagation()
        showCell(at)
      }}
    >
      {address}
    </button>
  )
}

/** Filled circle, outlined circle, small i. */
export const SeveritySign = ({ severity }: { severity: Severity }) => (
  <svg class={`severity ${severity}`} viewBox="0 0 12 12" role="img" aria-label={t(`severity.${severity}`)}>
    <circle cx="6" cy="6" r="4.5" />
    {severity === 'note' && <path d="M6 5.4v3M6 3.4v.4" />}
  </svg>
)
