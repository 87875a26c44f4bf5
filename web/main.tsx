import { render } from 'preact'
import { followView } from './actions/ask.js'
import { followDesk } from './actions/desk.js'
import { listenToKeys } from './actions/keys.js'
import { followAddress } from './actions/navigate.js'
import { acceptDrops } from './actions/page-drop.js'
import { startPreferences } from './actions/preferences.js'
import { followProducts } from './actions/products.js'
import { followService } from './actions/service.js'
import { warnWhileSending } from './actions/upload.js'
import { App } from './panels/app.js'

followAddress()
startPreferences()
followView()
followDesk()
followProducts()
listenToKeys()
acceptDrops()
warnWhileSending()

const host = document.getElementById('app')
if (!host) throw new Error('index.html has no #app')
render(<App />, host)
void followService()
