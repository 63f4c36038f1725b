// Keeps a previewed page fresh, and tells over it what is wrong. Added by the preview to pages that a browser asks for;
// what is built never has it.
(() => {
  const script = document.currentScript
  let version = Number(script.dataset.version)
  const host = document.createElement('div')
  const panel = host.attachShadow({ mode: 'open' })
  // Folded away by its reader, it stays so until there is something else to say.
  let folded = sessionStorage.getItem('suishi-preview-folded')

  const words = {
    zh: {
      errors: n => `${n} 个错误`, warnings: n => `${n} 条提醒`, and: '，', fold: '收起', faults: '内容里的问题',
      standing: '；网页还是上一次的，改好后自动更新', help: '改法：',
    },
    en: {
      errors: n => (n === 1 ? '1 error' : `${n} errors`), warnings: n => (n === 1 ? '1 warning' : `${n} warnings`), and: ', ',
      fold: 'Fold away', faults: 'What is wrong', standing: '; the page is the last good one until they are mended',
      help: 'Help: ',
    },
  }[script.dataset.language]

  const style = `
    :host { all: initial }
    section, button.badge { position: fixed; z-index: 2147483647; inset: auto 0 0 0; color-scheme: light dark;
      font: 16px/1.7 system-ui, "Microsoft YaHei", "PingFang SC", sans-serif;
      background: light-dark(#fffdf8, #1d1b18); color: light-dark(#222, #eee); box-sizing: border-box }
    section { max-height: 62vh; overflow: auto; border-top: 6px solid var(--tone); padding: 14px max(16px, 5vw) 20px;
      box-shadow: 0 -8px 30px rgb(0 0 0 / .25) }
    header { display: flex; gap: 16px; align-items: center; justify-content: space-between }
    h2 { font-size: 18px; margin: 0 }
    button { font: inherit; min-height: 44px; padding: 4px 18px; border: 2px solid currentColor; border-radius: 6px;
      background: none; color: inherit; cursor: pointer; white-space: nowrap; flex: none }
    button.badge { inset: auto auto 12px 12px; border-color: var(--tone); background: light-dark(#fffdf8, #1d1b18) }
    button:focus-visible { outline: 3px solid var(--tone); outline-offset: 2px }
    ol { list-style: none; margin: 10px 0 0; padding: 0 }
    li { border-top: 1px solid light-dark(#ccc, #555); padding: 10px 0 }
    p { margin: 0 }
    .what { font-weight: 700 }
    .where, .code { font: 14px/1.6 ui-monospace, Consolas, monospace; opacity: .8; overflow-wrap: anywhere }
    .help { color: light-dark(#14532d, #9fdcae) }
    .error { --tone: light-dark(#b3261e, #ff8a80) } .warning, .remark { --tone: light-dark(#8a5a00, #e8b84a) }
    .what { color: var(--tone) }
    pre { margin: 6px 0; padding: 8px 10px; overflow-x: auto; background: light-dark(#f2efe8, #2a2723);
      font: 14px/1.6 ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace; white-space: pre }`

  const make = (name, text, className) => {
    const element = document.createElement(name)
    if (text) element.textContent = text
    if (className) element.className = className
    return element
  }

  const count = faults => {
    const errors = faults.filter(fault => fault.severity === 'error').length
    const warnings = faults.length - errors
    return [errors && words.errors(errors), warnings && words.warnings(warnings)].filter(Boolean).join(words.and)
  }

  const show = faults => {
    host.remove()
    if (!faults.length) return
    const key = JSON.stringify(faults)
    const tone = faults.some(fault => fault.severity === 'error') ? 'error' : 'warning'
    // What only reminds waits at the edge until it is asked for.
    const closed = folded === key || (tone === 'warning' && folded !== 'open')
    panel.replaceChildren(make('style', style), closed ? badge(faults, tone) : sheet(faults, tone, key))
    document.documentElement.append(host)
  }

  const fold = value => {
    folded = value
    sessionStorage.setItem('suishi-preview-folded', value)
  }

  const badge = (faults, tone) => {
    const button = make('button', count(faults), `badge ${tone}`)
    button.onclick = () => { fold('open'); show(faults); panel.querySelector('button').focus() }
    return button
  }

  const sheet = (faults, tone, key) => {
    const section = make('section', '', tone)
    section.setAttribute('role', 'alert')
    section.setAttribute('aria-label', words.faults)
    const header = make('header')
    const again = tone === 'error' ? words.standing : ''
    const close = make('button', words.fold)
    close.onclick = () => { fold(key); show(faults) }
    section.onkeydown = event => { if (event.key === 'Escape') close.click() }
    header.append(make('h2', count(faults) + again), close)
    const list = make('ol')
    for (const fault of faults) {
      const item = make('li', '', fault.severity)
      item.append(make('p', fault.message, 'what'))
      if (fault.place) item.append(make('p', fault.place, 'where'))
      if (fault.excerpt) item.append(make('pre', fault.excerpt))
      if (fault.help) item.append(make('p', words.help + fault.help, 'help'))
      item.append(make('p', fault.code, 'code'))
      list.append(item)
    }
    section.append(header, list)
    return section
  }

  // Only a style changed: it is put on without loading the page, so that nothing moves.
  const restyle = changed => {
    const links = [...document.querySelectorAll('link[rel=stylesheet]')]
    for (const link of links.filter(link => changed.includes(new URL(link.href).pathname))) {
      const address = new URL(link.href)
      address.searchParams.set('version', version)
      const fresh = link.cloneNode()
      fresh.href = address
      fresh.onload = () => link.remove()
      link.after(fresh)
    }
  }

  const isPage = address => address.endsWith('/') || address.endsWith('.html')
  const isApart = address => /^\/(search\/.*\.js|feed\.xml|sitemap\.xml|robots\.txt)$|\/data\/[^/]+\.(csv|json)$/.test(address)

  const take = news => {
    const skipped = news.version !== version + 1
    version = news.version
    show(news.faults)
    const changed = news.changed
    const shown = changed.filter(address => !isPage(address) && !isApart(address))
    if (skipped || changed.includes(location.pathname) || shown.some(address => !address.endsWith('.css'))) {
      location.reload()
    } else {
      restyle(shown)
    }
  }

  const listen = async () => {
    let first = true
    for (;;) {
      try {
        // At once with what is wrong now, then whenever there is news.
        const answer = await fetch(`/~suishi/news?since=${first ? '' : version}`, { cache: 'no-store' })
        const news = await answer.json()
        if (first && news.version === version) show(news.faults)
        else if (news.version !== version) take(news)
        else if (!first) continue
        first = false
      } catch {
        // The preview was stopped; it may be started again.
        await new Promise(done => setTimeout(done, 1000))
      }
    }
  }
  listen()
})()
