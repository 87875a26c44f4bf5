import type { StylesheetJson } from 'cytoscape'
import type { Palette } from './palette.js'

/** Plain selectors and `data()` only: no functions, no compound or edge selectors (WEB §4.3). */
export function stylesheet(palette: Palette, reducedMotion: boolean): StylesheetJson {
  return [...nodeStyles(palette), ...edgeStyles(palette, reducedMotion ? 0 : 120)]
}

const nodeStyles = (p: Palette): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: 'data(width)',
      height: 'data(height)',
      shape: 'rectangle',
      'background-opacity': 0,
      'background-image': 'data(image)',
      'background-width': '100%',
      'background-height': '100%',
      'background-clip': 'none',
      'background-image-smoothing': 'yes',
      label: 'data(label)',
      color: p.ink2,
      'font-family': p.font,
      'font-size': 11,
      'min-zoomed-font-size': 6.5,
      'text-valign': 'bottom',
      'text-margin-y': 2,
      'text-wrap': 'wrap',
      'text-max-width': '1000px',
      'text-outline-color': p.canvas,
      'text-outline-width': 2,
      'overlay-opacity': 0,
    },
  },
  { selector: 'node.product', style: { color: p.ink, 'font-weight': 600 } },
  { selector: 'node.gap', style: { color: p.ink3 } },
  { selector: 'node.off', style: { color: p.ink3 } },
  { selector: 'node.on', style: { color: p.ink, 'font-weight': 600, 'z-index': 5 } },
  { selector: 'node.named', style: { label: 'data(full)' } },
  {
    selector: 'node.chosen',
    style: {
      'underlay-color': p.select,
      'underlay-opacity': 0.22,
      'underlay-padding': 5,
      'underlay-shape': 'ellipse',
      'z-index': 9,
      label: 'data(full)',
    },
  },
  {
    selector: 'node.focus',
    style: { 'outline-color': p.select, 'outline-width': 2, 'outline-offset': 3, label: 'data(full)' },
  },
]

// The typings of 3.34 lack this value; the library has it since 3.31.
const endpoints = 'endpoints' as 'intersection'

const edgeStyles = (p: Palette, duration: number): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': p.edge,
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'overlay-padding': 6,
      'overlay-opacity': 0,
      'transition-property': 'line-color',
      'transition-duration': duration,
    },
  },
  {
    selector: 'edge.bent',
    style: {
      'curve-style': 'unbundled-bezier',
      'edge-distances': endpoints,
      'control-point-weights': 'data(weights)',
      'control-point-distances': 'data(distances)',
      'source-endpoint': '50% 0%',
      'target-endpoint': '-50% 0%',
    },
  },
  { selector: 'edge.bow', style: { 'target-endpoint': '50% 0%' } },
  { selector: 'edge.skip', style: { 'line-color': p.edgeFaint } },
  { selector: 'edge.weak', style: { 'line-style': 'dashed', 'line-dash-pattern': [3, 3] } },
  {
    selector: 'edge.ENDS',
    style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 4], 'line-color': p.edgeStrong },
  },
  {
    selector: 'edge.back',
    style: { 'line-style': 'dashed', 'target-arrow-shape': 'triangle', 'target-arrow-color': p.edgeStrong },
  },
  { selector: 'edge.off', style: { 'line-color': p.edgeFaint } },
  { selector: 'edge.near', style: { 'line-color': p.edgeStrong, 'z-index': 3 } },
  { selector: 'edge.on', style: { 'line-color': p.path, width: 1.8, 'z-index': 5 } },
  { selector: 'edge.many', style: { 'line-color': p.ink3, width: 1.2 } },
  {
    selector: 'edge.chosen',
    style: { 'line-color': p.select, width: 3, 'z-index': 9 },
  },
]
