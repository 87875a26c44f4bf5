import { render } from 'preact'
import { followView } from './actions/ask.js'
import { listenToKeys } from './actions/keys.js'
import { followAddress } from './actions/navigate.js'
import { acceptDrops } from './actions/page-drop.js'
import { startPreferences } from './actions/preferences.js'
import { followFiles, warnWhileSending } from './actions/upload.js'
import { App } from './panels/app.js'
import { productAnswers } from './state/product-answers.js'

followAddress()
startPreferences()
followView()
productAnswers.follow()
listenToKeys()
acceptDrops()
warnWhileSending()

const host = document.getElementById('app')
if (!host) throw new Error('index.html has no #app')
render(<App />, host)
void followFiles()
