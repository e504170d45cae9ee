/// A piece of page described as a value, so that it can be passed around before it is drawn.
public protocol Component: Sendable {
  var html: HTML { get }
}
