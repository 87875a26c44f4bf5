import { cameraFor, openingCamera } from '../../web/canvas/camera.js'

const screen = { width: 1000, height: 600 }
const phone = { width: 300, height: 500 }
const drawing = { width: 900, height: 500 }

describe('the camera', () => {
  it('opens with the whole drawing where it can be read', () => {
    expect(openingCamera(drawing, screen)).toEqual(cameraFor(drawing, screen))
  })

  it('opens at the product, readable, where the whole cannot', () => {
    expect(cameraFor(drawing, phone).zoom).toBeLessThan(0.4)
    expect(openingCamera(drawing, phone)).toMatchObject({ zoom: 0.6, x: 4 })
  })

  it('never enlarges a small drawing beyond life', () => {
    expect(cameraFor({ width: 100, height: 100 }, screen).zoom).toBeLessThanOrEqual(1.15)
  })
})
