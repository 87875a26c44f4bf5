import { useEffect, useRef } from 'preact/hooks'
import { keyFor, keyName, keyRegistry, type KeyGroup } from '../state/key-registry.js'
import { keysShown } from '../state/store.js'
import { t } from '../state/words.js'
import { Icon } from './icons.js'

const groups: Readonly<Record<KeyGroup, Parameters<typeof t>[0]>> = {
  everywhere: 'keys.everywhere',
  trace: 'keys.trace',
  drawing: 'keys.drawing',
  reviews: 'keys.atDesk',
  declaration: 'keys.atDeclaration',
  search: 'keys.inSearch',
}

/** Every key and what it does. The browser keeps the focus inside, closes on Esc and gives the focus back. */
export function KeysDialog() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-title"
      onClose={() => (keysShown.value = false)}
      onClick={({ target, currentTarget }) => {
        // Only the backdrop is the dialog itself: its content fills it.
        if (target === currentTarget) currentTarget.close()
      }}
    >
      <div class="keys-body">
        <header>
          <h2 id="keys-title">{t('keys.title')}</h2>
          <button
            type="button"
            class="btn ghost icon"
            aria-label={t('keys.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="keys-groups">
          {(Object.keys(groups) as KeyGroup[]).map((group) => (
            <Group key={group} group={group} />
          ))}
        </div>
      </div>
    </dialog>
  )
}

const Group = ({ group }: { group: KeyGroup }) => (
  <section>
    <h3>{t(groups[group])}</h3>
    <dl>
      {keyRegistry[group].map(({ keys: [key], does, text }) => (
        <div key={does}>
          <dt>
            <kbd>{keyName(key)}</kbd>
          </dt>
          <dd>{t(text)}</dd>
        </div>
      ))}
    </dl>
  </section>
)

/** The way to the list that needs no key. */
export const KeysButton = () => (
  <button
    type="button"
    class="right keys-button"
    aria-label={t('keys.open')}
    onClick={() => (keysShown.value = true)}
  >
    <kbd>{keyFor('everywhere', 'help')}</kbd> {t('keys.short')}
  </button>
)
