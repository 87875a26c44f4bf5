import type { Look } from '../canvas/glyph.js'
import type { TextKey } from '../i18n/en.js'
import { shapesOpen } from '../state/screen.js'
import { t } from '../state/words.js'
import { Icon } from './icons.js'
import { Glyph } from './marks.js'

const shapes: readonly (readonly [TextKey, Look])[] = [
  ['legend.product', { kind: 'product' }],
  ['legend.company', { kind: 'company', text: 'A' }],
  ['legend.smelter', { kind: 'smelter', assurance: 'unassured' }],
  ['legend.group', { kind: 'group', text: '9', mix: { assured: 3, unassured: 2 } }],
  ['legend.area', { kind: 'origin', text: '', placing: 'listed' }],
  ['legend.areaPerhaps', { kind: 'origin', text: '', placing: 'perhaps' }],
  ['legend.gap', { kind: 'gap' }],
  ['legend.exposed', { kind: 'smelter', assurance: 'assured', ring: 'exposed' }],
  ['legend.alarm', { kind: 'smelter', assurance: 'unassured', ring: 'alarm' }],
]

/** Below the facets, which keep their room until it is asked for. */
export const ShapesKey = () => (
  <section class="shapes">
    <h3>
      <button
        type="button"
        aria-expanded={shapesOpen.value}
        onClick={() => (shapesOpen.value = !shapesOpen.value)}
      >
        {t('legend.shapes')}
        <Icon name={shapesOpen.value ? 'down' : 'above'} />
      </button>
    </h3>
    {shapesOpen.value && <Shapes />}
  </section>
)

const Shapes = () => (
  <>
    <ul class="key">
      {shapes.map(([text, look]) => (
        <li key={text}>
          <span class="key-sign">
            <Glyph look={look} scale={look.kind === 'product' ? 0.36 : 0.62} />
          </span>
          {t(text)}
        </li>
      ))}
      <li>
        <span class="key-sign">
          <Line width={2.4} />
        </span>
        {t('legend.weight')}
      </li>
      <li>
        <span class="key-sign">
          <Line width={1.4} dash="3 3" />
        </span>
        {t('legend.weak')}
      </li>
    </ul>
    <p class="note">{t('legend.scopes')}</p>
  </>
)

const Line = ({ width, dash }: { width: number; dash?: string }) => (
  <svg class="key-line" viewBox="0 0 20 16" aria-hidden="true">
    <path
      d="M1 8H19"
      fill="none"
      stroke="currentColor"
      stroke-width={width}
      stroke-dasharray={dash ?? 'none'}
    />
  </svg>
)
