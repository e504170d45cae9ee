import NIOCore
import NIOHTTPTypes

/// How long one connection may make the server wait: for the body of a request, and for an answer to be taken.
/// (Headers and idleness are bounded by `Serveur.inactivite`.)
final class DelaisDeConnexion: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// A body may keep its reader waiting for so long, and a second more for each `debit` bytes that came.
  private static let patience = TimeAmount.seconds(15)
  private static let debit: Int64 = 8 << 10
  private static let regard = TimeAmount.seconds(5)
  /// For an answer that nobody takes.
  private static let prise = TimeAmount.seconds(30)

  private let connexions: Connexions
  private var reponses = 0
  private var corps: Corps?
  private var surveillance: Scheduled<Void>?
  private var fermeture: Scheduled<Void>?

  /// A body on its way.
  private struct Corps {
    var octets: Int64 = 0
    /// Waited for by the reader until now.
    var attente = TimeAmount.zero
    /// Since when the reader has been asking for more.
    var demandeDepuis: NIODeadline?

    mutating func attendre() { demandeDepuis = demandeDepuis ?? .now() }

    mutating func cesserDAttendre() {
      if let demandeDepuis { attente = attente + (.now() - demandeDepuis) }
      demandeDepuis = nil
    }

    func estTropLent(_ maintenant: NIODeadline) -> Bool {
      let encours = demandeDepuis.map { maintenant - $0 } ?? .zero
      return attente + encours > DelaisDeConnexion.patience + .seconds(octets / DelaisDeConnexion.debit)
    }
  }

  init(_ connexions: Connexions) { self.connexions = connexions }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { connexions.ouvrir(context.channel) }
  }

  func channelActive(context: ChannelHandlerContext) {
    connexions.ouvrir(context.channel)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    connexions.fermer(context.channel)
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    surveillance?.cancel()
    fermeture?.cancel()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    corps?.cesserDAttendre()
    switch unwrapInboundIn(data) {
    case .head: corps = Corps()
    case .body(let octets): corps?.octets += Int64(octets.readableBytes)
    case .end:
      corps = nil
      reponses += 1
      connexions.noter(context.channel, attend: false)
    }
    context.fireChannelRead(data)
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if corps != nil, surveillance == nil { surveiller(context) }
    context.fireChannelReadComplete()
  }

  /// Passed on only while the reader keeps up: until then, nobody waits for the network.
  func read(context: ChannelHandlerContext) {
    corps?.attendre()
    context.read()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data), reponses > 0 {
      reponses -= 1
      if reponses == 0 { connexions.noter(context.channel, attend: true) }
    }
    context.write(data, promise: promise)
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    fermeture?.cancel()
    fermeture = context.channel.isWritable ? nil : apres(Self.prise, context) { $0.close(promise: nil) }
    context.fireChannelWritabilityChanged()
  }

  private func surveiller(_ context: ChannelHandlerContext) {
    surveillance = apres(Self.regard, context) { [self] context in
      surveillance = nil
      guard let corps else { return }
      if corps.estTropLent(.now()) { context.close(promise: nil) } else { surveiller(context) }
    }
  }

  private func apres(
    _ delai: TimeAmount, _ context: ChannelHandlerContext,
    _ acte: @escaping (ChannelHandlerContext) -> Void
  ) -> Scheduled<Void> {
    context.eventLoop.assumeIsolated().scheduleTask(in: delai) { acte(context) }
  }
}
