const paths = {
  search: 'M7 2.8a4.2 4.2 0 1 0 0 8.4 4.2 4.2 0 0 0 0-8.4zM10.2 10.2L14 14',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  up: 'M8 13V3.5M4.6 6.7L8 3.3l3.4 3.4',
  above: 'M4.5 9.5L8 6l3.5 3.5',
  right: 'M6.5 4.5L10 8l-3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  minus: 'M3.5 8h9',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
  out: 'M8 2.5v7M5.2 6.8L8 9.6l2.8-2.8M3 11v2.5h10V11',
  moon: 'M12.8 9.6A5.4 5.4 0 0 1 6.4 3.2 5.4 5.4 0 1 0 12.8 9.6z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M3.4 12.6l1.1-1.1M11.5 4.5l1.1-1.1',
  open: 'M5.3 6a2.7 2.7 0 1 1 4.1 2.3C8.4 8.9 8 9.3 8 10.2M8 12.6v.6',
  check: 'M3.2 8.6l3.2 3.2 6.4-7.2',
  file: 'M4 2h5l3 3v9H4zM6 7h4M6 9.5h4M6 12h2.5',
} as const

export type IconName = keyof typeof paths

/** A line icon; what it means stands beside it or in its button's label. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="1.4"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
)

export const Brand = () => (
  <svg viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
    <path
      d="M2 16.5c5.5 0 4.5-9 9.5-9"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
    />
    <path d="M11.3 7.5l2.2-3.9h4.4l2.2 3.9-2.2 3.9h-4.4z" fill="currentColor" />
    <circle cx="2.6" cy="16.5" r="1.9" fill="currentColor" />
  </svg>
)
